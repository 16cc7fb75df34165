package app.madang.benchmarks.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {
    private static final Clip SMALL = new Clip(128, 72, 30, 3, 2);
    private static final int PICTURE = 128 * 72 * 3 / 2;
    private static final int MARK = "FRAME\n".length();

    @TempDir
    private Path folder;

    @Test
    void isAFileThatBothProgramsPlay() throws IOException {
        byte[] file = Files.readAllBytes(SMALL.in(folder));
        String header = new String(file, 0, headerLength(file), StandardCharsets.US_ASCII);
        assertThat(header).isEqualTo("YUV4MPEG2 W128 H72 F30:1 Ip A1:1 C420jpeg\n");
        assertThat(file).hasSize(header.length() + 3 * (MARK + PICTURE));
        assertThat(folder).isDirectoryContaining(each -> each.toString().endsWith(".y4m"));
    }

    @Test
    void everyPictureHasItsNumber() throws IOException {
        byte[] file = Files.readAllBytes(SMALL.in(folder));
        for (int number = 0; number < 3; number++) {
            int picture = headerLength(file) + number * (MARK + PICTURE) + MARK;
            assertThat(Code.MARK.parse(blocks(file, picture))).contains(new Stamp(2, number, 0));
        }
    }

    @Test
    void theMovementComesBackToItsBeginning() {
        byte[] first = new byte[PICTURE];
        byte[] later = new byte[PICTURE];
        byte[] again = new byte[PICTURE];
        Scene scene = new Scene(128, 72, 1);
        scene.draw(0, first);
        scene.draw(0.25, later);
        scene.draw(1, again);
        assertThat(difference(first, again)).isLessThan(3);
        assertThat(difference(first, later)).isGreaterThan(4);
    }

    private static int headerLength(byte[] file) {
        int end = 0;
        while (file[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private static long blocks(byte[] file, int picture) {
        long bits = 0;
        for (int block = 0; block < Code.MARK.blocks(); block++) {
            double middle = (Code.MARK.before() + block + 0.5) * 128 / Code.MARK.across();
            int luma = Byte.toUnsignedInt(file[picture + (int) middle]);
            bits = bits << 1 | (luma > 128 ? 1 : 0);
        }
        return bits;
    }

    private static double difference(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = 0; i < 128 * 72; i++) {
            sum += Math.abs(Byte.toUnsignedInt(one[i]) - Byte.toUnsignedInt(other[i]));
        }
        return sum / (128 * 72);
    }
}
