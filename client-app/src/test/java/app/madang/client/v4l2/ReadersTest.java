package app.madang.client.v4l2;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.CountedFrames;
import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uncompressed pictures, against the formats' definitions written down a byte at a time. */
final class ReadersTest {
    private final CountedFrames frames = new CountedFrames();
    private final Random random = new Random(5);

    @AfterEach
    void nobodyHoldsAFrame() {
        frames.assertAllReleased();
    }

    /** Where luma and chroma of a pixel lie in the device's memory. */
    private interface Place {
        int y(int x, int y);

        int u(int x, int y);

        int v(int x, int y);
    }

    private static Place place(Shape shape) {
        int stride = shape.stride();
        int luma = stride * shape.height();
        int half = stride / 2;
        int chroma = half * ((shape.height() + 1) / 2);
        return switch (shape.format()) {
            case YUYV -> packed(stride, 0, 1, 3);
            case UYVY -> packed(stride, 1, 0, 2);
            case YU12 ->
                planar(stride, (x, y) -> luma + y / 2 * half + x / 2, (x, y) -> luma + chroma + y / 2 * half + x / 2);
            case NV12 ->
                planar(
                        stride,
                        (x, y) -> luma + y / 2 * stride + x / 2 * 2,
                        (x, y) -> luma + y / 2 * stride + x / 2 * 2 + 1);
            case MJPG, JPEG -> throw new IllegalArgumentException();
        };
    }

    private static Place packed(int stride, int luma, int u, int v) {
        return planar(
                (x, y) -> y * stride + 2 * x + luma,
                (x, y) -> y * stride + x / 2 * 4 + u,
                (x, y) -> y * stride + x / 2 * 4 + v);
    }

    private static Place planar(
            int stride, java.util.function.IntBinaryOperator u, java.util.function.IntBinaryOperator v) {
        return planar((x, y) -> y * stride + x, u, v);
    }

    private static Place planar(
            java.util.function.IntBinaryOperator luma,
            java.util.function.IntBinaryOperator u,
            java.util.function.IntBinaryOperator v) {
        return new Place() {
            @Override
            public int y(int x, int y) {
                return luma.applyAsInt(x, y);
            }

            @Override
            public int u(int x, int y) {
                return u.applyAsInt(x, y);
            }

            @Override
            public int v(int x, int y) {
                return v.applyAsInt(x, y);
            }
        };
    }

    private static int bytes(Shape shape) {
        int chroma = (shape.height() + 1) / 2 * shape.stride();
        return switch (shape.format()) {
            case YUYV, UYVY -> shape.stride() * shape.height();
            default -> shape.stride() * shape.height() + chroma;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "YUYV, 64, 32, 128", "YUYV, 34, 16, 80", "YUYV, 18, 17, 40", "YUYV, 19, 18, 40",
        "UYVY, 64, 32, 128", "UYVY, 22, 18, 44", "YU12, 64, 32, 64", "YU12, 35, 17, 36",
        "YU12, 34, 16, 48", "NV12, 64, 32, 64", "NV12, 35, 17, 36", "NV12, 30, 16, 48"
    })
    void everyPixelComesFromItsPlace(PixelFormat format, int width, int height, int stride) {
        for (boolean full : new boolean[] {false, true}) {
            Shape shape = new Shape(format, width, height, stride, full);
            byte[] data = new byte[bytes(shape)];
            random.nextBytes(data);
            VideoFrame frame = frames.allocate(shape.evenWidth(), shape.evenHeight(), 1);
            try (PictureReader reader = PictureReader.of(shape)) {
                assertThat(reader.read(MemorySegment.ofArray(data), frame)).isTrue();
                compare(shape, data, frame);
            } finally {
                frame.release();
            }
        }
    }

    private static void compare(Shape shape, byte[] data, VideoFrame frame) {
        Place place = place(shape);
        boolean full = shape.fullRange();
        boolean everyRow = shape.format() == PixelFormat.YUYV || shape.format() == PixelFormat.UYVY;
        for (int y = 0; y < shape.evenHeight(); y++) {
            for (int x = 0; x < shape.evenWidth(); x++) {
                int luma = at(data, place.y(x, y));
                assertThat(at(frame.dataY(), y * frame.strideY() + x))
                        .as("luma %d %d", x, y)
                        .isEqualTo(full ? Math.round(16 + luma * 219 / 255f) : luma);
                int below = everyRow ? y / 2 * 2 + 1 : y / 2 * 2;
                int u = at(data, place.u(x, y / 2 * 2)) + at(data, place.u(x, below)) + 1 >> 1;
                int v = at(data, place.v(x, y / 2 * 2)) + at(data, place.v(x, below)) + 1 >> 1;
                assertThat(at(frame.dataU(), y / 2 * frame.strideU() + x / 2))
                        .as("u %d %d", x, y)
                        .isEqualTo(full ? limited(u) : u);
                assertThat(at(frame.dataV(), y / 2 * frame.strideV() + x / 2))
                        .as("v %d %d", x, y)
                        .isEqualTo(full ? limited(v) : v);
            }
        }
    }

    private static int limited(int chroma) {
        return 128 + Math.round((chroma - 128) * 224 / 255f);
    }

    private static int at(byte[] data, int index) {
        return data[index] & 0xff;
    }

    private static int at(ByteBuffer data, int index) {
        return data.get(index) & 0xff;
    }

    @ParameterizedTest
    @CsvSource({"YUYV, 128", "UYVY, 128", "YU12, 64", "NV12, 64"})
    void tooFewBytesAreNoPicture(PixelFormat format, int stride) {
        Shape shape = new Shape(format, 64, 32, stride, false);
        VideoFrame frame = frames.allocate(64, 32, 1);
        try (PictureReader reader = PictureReader.of(shape)) {
            int whole = bytes(shape);
            assertThat(reader.read(MemorySegment.ofArray(new byte[whole - 1]), frame))
                    .isFalse();
            assertThat(reader.read(MemorySegment.ofArray(new byte[0]), frame)).isFalse();
            assertThat(reader.read(MemorySegment.ofArray(new byte[whole + 100]), frame))
                    .isTrue();
        } finally {
            frame.release();
        }
    }
}
