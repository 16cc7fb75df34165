package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Frames from bytes in any pieces, without sockets; what must not be is in {@link FramesTest}. */
class FrameReaderTest {
    private final FrameReader reader = new FrameReader();
    private final List<String> seen = new ArrayList<>();
    private final FrameReader.Frames frames = new FrameReader.Frames() {
        @Override
        public boolean frame(int opcode, byte[] payload, int from, int length) {
            seen.add(opcode + ":" + new String(payload, from, length, StandardCharsets.US_ASCII));
            return true;
        }

        @Override
        public void violated(int closeCode) {
            seen.add("violated " + closeCode);
        }
    };

    @Test
    void anyPiecesGiveTheSameFrames() {
        int[] sizes = {0, 1, 7, 125, 126, 300, 65_535, 65_536, 3};
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        for (int size : sizes) {
            String text = "x".repeat(size);
            all.writeBytes(RawClient.frame(true, RawClient.TEXT, text.getBytes(StandardCharsets.US_ASCII)));
            expected.add(RawClient.TEXT + ":" + text);
        }
        Random random = new Random(8787);
        for (int round = 0; round < 50; round++) {
            seen.clear();
            feed(all.toByteArray(), random, round + 1);
            assertThat(seen).as("round %d", round).isEqualTo(expected);
            assertThat(reader.memory()).as("kept between frames").isZero();
        }
    }

    private void feed(byte[] bytes, Random random, int mostAtOnce) {
        for (int from = 0; from < bytes.length; ) {
            int most = random.nextInt(4) == 0 ? 70_000 : mostAtOnce;
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(most)));
            assertThat(reader.read(piece.clone(), piece.length, frames)).isTrue();
            from += piece.length;
        }
    }

    @Test
    void whatIsAnnouncedCostsNothingUntilItComes() {
        byte[] frame = RawClient.frame(true, RawClient.TEXT, new byte[65_536]);
        reader.read(Arrays.copyOf(frame, 20), 20, frames);
        assertThat(reader.memory()).isLessThan(2_000);
        reader.read(Arrays.copyOfRange(frame, 20, 10_000), 9_980, frames);
        assertThat(reader.memory()).isLessThan(20_000);
    }

    @Test
    void nothingIsKeptOfWhatMustNotBe() {
        byte[] binary = RawClient.frame(true, RawClient.BINARY, new byte[100]);
        assertThat(reader.read(Arrays.copyOf(binary, 1), 1, frames)).isTrue();
        assertThat(reader.read(Arrays.copyOfRange(binary, 1, 2), 1, frames)).isFalse();
        assertThat(seen).containsExactly("violated 1003");
        assertThat(reader.memory()).isZero();
    }
}
