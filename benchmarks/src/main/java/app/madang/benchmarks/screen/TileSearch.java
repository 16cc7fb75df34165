package app.madang.benchmarks.screen;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.clip.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Finds codes of any size: their second to fourth block are black and two white, the next is black; then all of their
 * blocks, which must be quite black or quite white, and the check sum decide.
 */
final class TileSearch {
    private static final int ROWS = 3;
    /** The blocks of a tile as wide as a third of a screen of 1280 are higher. */
    private static final int ROWS_OF_LARGE = 12;

    private static final int THRESHOLD = 128;
    private static final double SMALLEST = 3;
    /** How much a run of blocks may differ from the others, in blocks. */
    private static final double TOLERANCE = 0.6;

    private static final double STRETCH = 0.8;
    private static final double STEP = 0.01;

    private TileSearch() {}

    /** All tiles that show pictures of that source now, from top to bottom. */
    static List<Tile> tiles(Screen screen, Code code, int source) {
        List<Tile> found = new ArrayList<>();
        for (int y = ROWS / 2; y < screen.height(); y += ROWS) {
            for (Tile rough : inRow(screen, code, y)) {
                refined(screen, rough)
                        .filter(tile -> source(screen, tile) == source)
                        .filter(tile -> found.stream().noneMatch(tile::same))
                        .ifPresent(tile -> found.add(lower(screen, tile)));
            }
        }
        return List.copyOf(found);
    }

    /** Whether one such tile is there, about as large as the screen; ends with the first that is found. */
    static boolean isLargeThere(Screen screen, Code code, int source) {
        for (int y = ROWS_OF_LARGE / 2; y < screen.height(); y += ROWS_OF_LARGE) {
            if (inRow(screen, code, y).stream()
                    .flatMap(rough -> readable(screen, rough))
                    .anyMatch(tile -> source(screen, tile) == source)) {
                return true;
            }
        }
        return false;
    }

    private static int source(Screen screen, Tile tile) {
        return tile.read(screen).map(Stamp::source).orElse(-1);
    }

    /** A row in the middle of the blocks: the top one is blurred. */
    private static Tile lower(Screen screen, Tile top) {
        Tile middle = top.at((int) (top.y() + top.block() / 2));
        return middle.y() < screen.height() && middle.read(screen).isPresent() ? middle : top;
    }

    private static List<Tile> inRow(Screen screen, Code code, int y) {
        List<Tile> candidates = new ArrayList<>();
        int[] edges = new int[3];
        boolean white = false;
        for (int x = 0; x < screen.width(); x++) {
            boolean now = screen.brightness(x, y) > THRESHOLD;
            if (now != white) {
                white = now;
                System.arraycopy(edges, 1, edges, 0, 2);
                edges[2] = x;
                if (!white && isGuard(edges)) {
                    double block = (edges[2] - edges[0]) / 3.0;
                    candidates.add(new Tile(code, edges[0] - block, y, block));
                }
            }
        }
        return candidates;
    }

    private static boolean isGuard(int[] edges) {
        double block = (edges[2] - edges[0]) / 3.0;
        return block >= SMALLEST && Math.abs(edges[1] - edges[0] - block) < TOLERANCE * block;
    }

    /** Three blocks tell the width to a part of a pixel; all need it more exactly: the middle of what can be read. */
    private static Optional<Tile> refined(Screen screen, Tile rough) {
        double[] blocks = readable(screen, rough).mapToDouble(Tile::block).toArray();
        return blocks.length == 0
                ? Optional.empty()
                : Optional.of(rough.with((blocks[0] + blocks[blocks.length - 1]) / 2));
    }

    /** With each width of a block with which it can be read. */
    private static Stream<Tile> readable(Screen screen, Tile rough) {
        return DoubleStream.iterate(
                        rough.block() - STRETCH, block -> block <= rough.block() + STRETCH, block -> block + STEP)
                .mapToObj(rough::with)
                .filter(tile -> tile.read(screen).isPresent());
    }
}
