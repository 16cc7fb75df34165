package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {
    private final CountedFrames frames = new CountedFrames();

    @AfterEach
    void everyFrameIsReleased() {
        frames.assertAllReleased();
    }

    /**
     * By hand: guard 101100, camera 10, number 5, time 0x1234567, CRC by polynomial division of 08 00 51 23 45 67 with
     * its first 8 bits inverted, guard 010111.
     */
    @Test
    void hasTheBitsOfTheLayout() {
        String blocks = "101100" + "10" + "00000000000101" + "0001001000110100010101100111" + "11011100" + "010111";
        assertThat(new Stamp(2, 5, 0x1234567).bits()).isEqualTo(Long.parseUnsignedLong(blocks, 2));
        assertThat(new Stamp(0, 0, 0).bits()).isEqualTo(0xb000000000002bd7L);
        assertThat(new Stamp(3, 0x3fff, 0xfffffff).bits()).isEqualTo(0xb3fffffffffff617L);
    }

    @Test
    void takesNumbersAndTimesOfAnySizeModuloItsFields() {
        assertThat(Stamp.of(6, 16384 * 3 + 7, (5L << 28) + 9)).isEqualTo(new Stamp(2, 7, 9));
    }

    @Test
    void tellsTheAgeAcrossTheTurnOfTheClock() {
        assertThat(new Stamp(0, 0, (1 << 28) - 5).ageMs(7L << 28)).isEqualTo(5);
        assertThat(new Stamp(0, 0, 10).ageMs((7L << 28) + 4)).isEqualTo(-6);
    }

    @Test
    void drawsEachBlockWhereTheLayoutSaysAndLeavesTheRestAlone() {
        VideoFrame frame = filled(640, 360, 90);
        Stamp stamp = new Stamp(1, 4711, 123_456_789);
        stamp.write(frame);
        for (int block = 0; block < 64; block++) {
            int expected = (stamp.bits() >>> 63 - block & 1) != 0 ? 235 : 16;
            assertThat(luma(frame, block * 10, 0)).isEqualTo(expected);
            assertThat(luma(frame, block * 10 + 9, 19)).isEqualTo(expected);
        }
        assertThat(luma(frame, 5, 20)).isEqualTo(90);
        assertThat(frame.dataU().get(9 * frame.strideU() + 319)).isEqualTo((byte) 128);
        assertThat(frame.dataV().get(10 * frame.strideV())).isEqualTo((byte) 90);
        frame.release();
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720",
        "1920,1080",
        "640,360",
        "320,180",
        "322,182",
        "718,404",
        "250,140",
        "160,90",
        "64,36",
        "1280,2"
    })
    void readsWhatItWroteAtAnyWidth(int width, int height) {
        Random random = new Random(width);
        for (int i = 0; i < 20; i++) {
            VideoFrame frame = filled(width, height, 90);
            Stamp stamp = new Stamp(random.nextInt(4), random.nextInt(1 << 14), random.nextInt(1 << 28));
            stamp.write(frame);
            assertThat(Stamp.read(frame)).contains(stamp);
            frame.release();
        }
    }

    @ParameterizedTest
    @CsvSource({"960,540", "640,360", "426,240", "320,180", "240,136", "160,90", "1920,1080"})
    void readsScaledPicturesWithTheNoiseOfAnEncoder(int width, int height) {
        Random random = new Random(width);
        for (int i = 0; i < 10; i++) {
            VideoFrame frame = filled(1280, 720, 90);
            Stamp stamp = new Stamp(random.nextInt(4), random.nextInt(1 << 14), random.nextInt(1 << 28));
            stamp.write(frame);
            VideoFrame scaled = frame.scaled(width, height);
            change(scaled, level -> 40 + level * 3 / 5 + (int) (random.nextGaussian() * 14));
            assertThat(Stamp.read(scaled)).contains(stamp);
            scaled.release();
            frame.release();
        }
    }

    @Test
    void readsAMirroredPicture() {
        VideoFrame frame = filled(320, 180, 90);
        Stamp stamp = new Stamp(3, 12, 99_999_999);
        stamp.write(frame);
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 160; x++) {
                int left = luma(frame, x, y);
                frame.dataY().put(y * frame.strideY() + x, (byte) luma(frame, 319 - x, y));
                frame.dataY().put(y * frame.strideY() + 319 - x, (byte) left);
            }
        }
        assertThat(Stamp.read(frame)).contains(stamp);
        frame.release();
    }

    @Test
    void readsNothingThatIsNotThere() {
        Random random = new Random(1);
        VideoFrame frame = filled(640, 360, 90);
        assertThat(Stamp.read(frame)).isEmpty();
        int wrong = 0;
        for (int i = 0; i < 1000; i++) {
            change(frame, level -> random.nextInt(256));
            wrong += Stamp.read(frame).isPresent() ? 1 : 0;
        }
        assertThat(wrong).isZero();
        frame.release();
    }

    /** All one and two bits of the content: the CRC finds every such error in so short a word. */
    @Test
    void refusesABrokenBlock() {
        long good = new Stamp(1, 999, 5555).bits();
        for (int a = 6; a < 58; a++) {
            for (int b = a; b < 58; b++) {
                assertThat(Stamp.of(good ^ (1L << a | 1L << b))).isEqualTo(Optional.empty());
            }
        }
    }

    @Test
    void readsWithoutTheOutermostBlocks() {
        Stamp stamp = new Stamp(1, 999, 5555);
        assertThat(Stamp.of(stamp.bits() ^ (1L << 63 | 1))).contains(stamp);
    }

    @Test
    void hasNoRoomInATinyPicture() {
        VideoFrame frame = filled(62, 36, 90);
        new Stamp(0, 1, 2).write(frame);
        assertThat(luma(frame, 0, 0)).isEqualTo(90);
        assertThat(Stamp.read(frame)).isEmpty();
        frame.release();
    }

    private VideoFrame filled(int width, int height, int level) {
        VideoFrame frame = frames.allocate(width, height, 0);
        for (ByteBuffer plane : List.of(frame.dataY(), frame.dataU(), frame.dataV())) {
            byte[] levels = new byte[plane.capacity()];
            Arrays.fill(levels, (byte) level);
            plane.put(0, levels);
        }
        return frame;
    }

    /** Of the rows where the stamp is. */
    private static void change(VideoFrame frame, IntUnaryOperator level) {
        ByteBuffer plane = frame.dataY();
        for (int at = 0; at < frame.strideY() * (frame.width() / 32 + 1); at++) {
            plane.put(at, (byte) Math.clamp(level.applyAsInt(plane.get(at) & 0xff), 0, 255));
        }
    }

    private static int luma(VideoFrame frame, int x, int y) {
        return frame.dataY().get(y * frame.strideY() + x) & 0xff;
    }
}
