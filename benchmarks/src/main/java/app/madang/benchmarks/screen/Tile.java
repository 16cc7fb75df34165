package app.madang.benchmarks.screen;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.clip.Stamp;
import java.util.Optional;

/**
 * Where a code is on the screen.
 *
 * @param x of its left edge, in pixels; may lie a little outside of the tile where its sides are cut off
 * @param y of a row inside it
 * @param block the width of a block
 */
record Tile(Code code, double x, int y, double block) {
    /** What lies between is no code: pictures have many greys. */
    private static final int BLACK = 90;

    private static final int WHITE = 165;

    /** The number that is there now; empty while it is being painted, and for ever where none is. */
    Optional<Stamp> read(Screen screen) {
        long bits = 0;
        for (int i = 0; i < code.blocks(); i++) {
            int at = (int) Math.clamp(x + (i + 0.5) * block, 0, screen.width() - 1.0);
            int brightness = screen.brightness(at, y);
            boolean outermost = i == 0 || i == code.blocks() - 1;
            if (brightness > BLACK && brightness < WHITE && !outermost) {
                return Optional.empty();
            }
            bits = bits << 1 | (brightness >= WHITE ? 1 : 0);
        }
        return code.parse(bits);
    }

    /** Of the whole picture, as large as it is shown. */
    int width() {
        return (int) Math.round(block * code.across());
    }

    /** The same, with blocks of another width: the first one's right edge stays. */
    Tile with(double newBlock) {
        return new Tile(code, x + block - newBlock, y, newBlock);
    }

    Tile at(int newY) {
        return new Tile(code, x, newY, block);
    }

    /** Whether it is another row of the same picture. */
    boolean same(Tile other) {
        return Math.abs(x - other.x) < 2 * block && Math.abs(y - other.y) < 4 * block;
    }
}
