package app.madang.benchmarks.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.clip.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screen as Xvfb keeps it, painted by the test. */
class ScreenTest {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 300;
    private static final int HEADER = 160;
    private static final int COLOURS = 2;
    private static final int PIXELS = HEADER + COLOURS * 12;

    @TempDir
    private Path folder;

    private final byte[] memory = new byte[PIXELS + WIDTH * HEIGHT * 4];

    @Test
    void codesOfAnySizeAreFoundAmongOtherThings() throws IOException {
        noise();
        paint(Code.MARK, new Stamp(3, 77, 0), 40.4, 20, 8.37);
        paint(Code.MARK, new Stamp(3, 5, 0), 500, 100, 4.1);
        paint(Code.MARK, new Stamp(1, 5, 0), 40, 200, 7);
        paint(Code.STAMP, new Stamp(0, 9, 1_234), 400, 250, 5.5);
        assertThat(widths(Code.MARK, 3)).containsExactly(428, 210);
        assertThat(widths(Code.MARK, 1)).containsExactly(358);
        assertThat(widths(Code.STAMP, 0)).containsExactly(352);
        assertThat(widths(Code.MARK, 2)).isEmpty();
    }

    @Test
    void aLargeOneIsFoundAmongOtherThings() throws IOException {
        noise();
        paint(Code.MARK, new Stamp(3, 77, 0), 700, 20, 8.37);
        assertThat(TileSearch.isLargeThere(screen(), Code.STAMP, 0)).isFalse();
        paint(Code.STAMP, new Stamp(0, 9, 1_234), 20, 100, 14.8);
        assertThat(TileSearch.isLargeThere(screen(), Code.STAMP, 0)).isTrue();
        assertThat(TileSearch.isLargeThere(screen(), Code.STAMP, 1)).isFalse();
    }

    @Test
    void eachNewPictureCountsOnce() throws IOException {
        paint(Code.STAMP, new Stamp(0, 1, 10_000), 20, 20, 6);
        TileWatch watch = new TileWatch(screen(), only(Code.STAMP), 0);
        write();
        watch.look(10_000_000, 10_040);
        paint(Code.STAMP, new Stamp(0, 2, 10_033), 20, 20, 6);
        write();
        watch.look(40_000_000, 10_083);
        watch.look(50_000_000, 10_093);
        paint(Code.STAMP, new Stamp(0, 3, 10_066), 20, 20, 6);
        write();
        watch.look(140_000_000, 10_176);
        assertThat(watch.result(200_000_000, 0.2)).isEqualTo(new Shown(384, 10, 100, new Shown.Ages(110, 110)));
    }

    @Test
    void whatIsBeingPaintedIsNoPicture() throws IOException {
        paint(Code.MARK, new Stamp(3, 1, 0), 20, 20, 6);
        TileWatch watch = new TileWatch(screen(), only(Code.MARK), 0);
        fill(60, 0, 40, HEIGHT, 128);
        write();
        watch.look(10, 0);
        paint(Code.MARK, new Stamp(3, 1, 0), 20, 20, 6);
        write();
        watch.look(20, 0);
        assertThat(watch.result(30, 1).fps()).isZero();
    }

    private Tile only(Code code) throws IOException {
        List<Tile> tiles = TileSearch.tiles(screen(), code, code == Code.MARK ? 3 : 0);
        assertThat(tiles).hasSize(1);
        return tiles.getFirst();
    }

    private List<Integer> widths(Code code, int source) throws IOException {
        return TileSearch.tiles(screen(), code, source).stream()
                .map(Tile::width)
                .toList();
    }

    private void noise() {
        Random random = new Random(1);
        for (int i = PIXELS; i < memory.length; i++) {
            memory[i] = (byte) random.nextInt(256);
        }
    }

    /** Two rows of black around it, as the blocks' own height is a few. */
    private void paint(Code code, Stamp stamp, double x, int y, double block) {
        long bits = code.bits(stamp);
        for (int i = 0; i < code.blocks(); i++) {
            int from = (int) Math.round(x + i * block);
            int to = (int) Math.round(x + (i + 1) * block);
            fill(from, y, to - from, (int) (2 * block), (bits >>> code.blocks() - 1 - i & 1) == 1 ? 235 : 20);
        }
    }

    private void fill(int x, int y, int width, int height, int brightness) {
        for (int row = y; row < Math.min(HEIGHT, y + height); row++) {
            for (int column = x; column < Math.min(WIDTH, x + width); column++) {
                memory[PIXELS + (row * WIDTH + column) * 4 + 1] = (byte) brightness;
            }
        }
    }

    private Screen screen() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(memory);
        header.putInt(0, HEADER).putInt(16, WIDTH).putInt(20, HEIGHT).putInt(44, 32);
        header.putInt(48, WIDTH * 4).putInt(76, COLOURS);
        return Screen.of(write());
    }

    /** A screen that was opened before shows it too. */
    private Path write() throws IOException {
        return Files.write(folder.resolve("screen"), memory);
    }
}
