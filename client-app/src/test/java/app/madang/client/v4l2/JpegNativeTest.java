package app.madang.client.v4l2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.media.CountedFrames;
import app.madang.client.media.VideoFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Both decoders with pictures as cameras send them, and with what no camera should. */
final class JpegNativeTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;

    private final CountedFrames frames = new CountedFrames();

    @AfterEach
    void nobodyHoldsAFrame() {
        frames.assertAllReleased();
    }

    private static JpegReader reader(String decoder, int width, int height) {
        return new JpegReader(
                new Shape(PixelFormat.MJPG, width, height, 0, true),
                switch (decoder) {
                    case "java" -> new ImageIoJpeg(width, height);
                    default -> {
                        TurboJpeg turbo = TurboJpeg.load(width, height).orElse(null);
                        if (!"true".equals(System.getenv("CI"))) {
                            assumeTrue(turbo != null, "needs libturbojpeg.so.0 (libturbojpeg0)");
                        }
                        assertThat(turbo).as("libturbojpeg.so.0").isNotNull();
                        yield turbo;
                    }
                });
    }

    /** Left half red, right half blue; the lower half darker. Its sampling as in the frame header, 0x22 for 4:2:0. */
    private static byte[] jpeg(int width, int height, int sampling) throws IOException {
        boolean grey = sampling == 0;
        BufferedImage image =
                new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = image.createGraphics();
        int middle = width / 2;
        draw.setColor(grey ? Color.WHITE : Color.RED);
        draw.fillRect(0, 0, middle, height);
        draw.setColor(grey ? Color.BLACK : Color.BLUE);
        draw.fillRect(middle, 0, width - middle, height);
        draw.dispose();
        return jpeg(image, sampling);
    }

    private static byte[] jpeg(BufferedImage image, int sampling) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        if (sampling != 0) {
            Node tree = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
            Element luma = (Element)
                    ((Element) tree).getElementsByTagName("componentSpec").item(0);
            luma.setAttribute("HsamplingFactor", String.valueOf(sampling >> 4));
            luma.setAttribute("VsamplingFactor", String.valueOf(sampling & 15));
            metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(new IIOImage(image, null, metadata));
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    private boolean read(JpegReader reader, byte[] data, VideoFrame frame) {
        return reader.read(MemorySegment.ofArray(data), frame);
    }

    @ParameterizedTest
    @CsvSource({
        "turbo, 0x22",
        "turbo, 0x21",
        "turbo, 0x11",
        "turbo, 0x12",
        "turbo, 0x41",
        "turbo, 0x00",
        "java, 0x22",
        "java, 0x21",
        "java, 0x11",
        "java, 0x00"
    })
    void coloursAreRight(String decoder, String sampling) throws IOException {
        int kind = Integer.decode(sampling);
        // Not a multiple of a block, and odd: the frame is smaller by one.
        for (int[] size : new int[][] {{WIDTH, HEIGHT}, {151, 83}}) {
            VideoFrame frame = frames.allocate(size[0] & ~1, size[1] & ~1, 1);
            try (JpegReader reader = reader(decoder, size[0], size[1])) {
                assertThat(read(reader, jpeg(size[0], size[1], kind), frame)).isTrue();
                for (int y : new int[] {1, frame.height() / 2, frame.height() - 1}) {
                    if (kind == 0) {
                        expect(frame, 10, y, 235, 128, 128);
                        expect(frame, frame.width() - 10, y, 16, 128, 128);
                    } else {
                        // BT.601, limited range.
                        expect(frame, 10, y, 81, 90, 240);
                        expect(frame, frame.width() - 10, y, 41, 240, 110);
                    }
                }
            } finally {
                frame.release();
            }
        }
    }

    private static void expect(VideoFrame frame, int x, int y, int luma, int u, int v) {
        assertThat(at(frame.dataY(), y * frame.strideY() + x)).as("luma").isCloseTo(luma, within(4));
        assertThat(at(frame.dataU(), y / 2 * frame.strideU() + x / 2)).as("u").isCloseTo(u, within(4));
        assertThat(at(frame.dataV(), y / 2 * frame.strideV() + x / 2)).as("v").isCloseTo(v, within(4));
    }

    private static int at(ByteBuffer plane, int index) {
        return plane.get(index) & 0xff;
    }

    @ParameterizedTest
    @ValueSource(strings = {"turbo", "java"})
    void aPictureOfAnotherSizeIsNone(String decoder) throws IOException {
        VideoFrame frame = frames.allocate(WIDTH, HEIGHT, 1);
        try (JpegReader reader = reader(decoder, WIDTH, HEIGHT)) {
            assertThat(read(reader, jpeg(WIDTH, HEIGHT + 2, 0x22), frame)).isFalse();
            assertThat(read(reader, jpeg(2048, 2048, 0x22), frame)).isFalse();
            assertThat(read(reader, jpeg(16, 16, 0x22), frame)).isFalse();
            assertThat(read(reader, jpeg(WIDTH, HEIGHT, 0x22), frame)).isTrue();
        } finally {
            frame.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"turbo", "java"})
    void nonsenseAndHalfPicturesAreLeftOut(String decoder) throws IOException {
        Random random = new Random(7);
        byte[] whole = jpeg(WIDTH, HEIGHT, 0x22);
        VideoFrame frame = frames.allocate(WIDTH, HEIGHT, 1);
        try (JpegReader reader = reader(decoder, WIDTH, HEIGHT)) {
            assertThat(read(reader, new byte[0], frame)).isFalse();
            assertThat(read(reader, new byte[5000], frame)).isFalse();
            for (int length = 1; length < whole.length - 2; length += 97) {
                assertThat(read(reader, Arrays.copyOf(whole, length), frame))
                        .as("the first %d bytes", length)
                        .isFalse();
                // Not one habit of a camera, but faults among good pictures.
                assertThat(read(reader, whole, frame)).isTrue();
            }
            for (int i = 0; i < 300; i++) {
                byte[] spoilt = whole.clone();
                for (int j = 0; j < 8; j++) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
                // A picture or none, but neither a crash nor an exception.
                read(reader, spoilt, frame);
            }
            assertThat(read(reader, whole, frame)).isTrue();
        } finally {
            frame.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"turbo", "java"})
    void aCameraThatNeverEndsItsPicturesIsShownAfterAWhile(String decoder) throws IOException {
        byte[] whole = jpeg(WIDTH, HEIGHT, 0x22);
        byte[] endless = Arrays.copyOf(whole, whole.length - 2);
        VideoFrame frame = frames.allocate(WIDTH, HEIGHT, 1);
        try (JpegReader reader = reader(decoder, WIDTH, HEIGHT)) {
            for (int i = 0; i < 10; i++) {
                assertThat(read(reader, endless, frame)).isFalse();
            }
            assertThat(read(reader, endless, frame)).isTrue();
        } finally {
            frame.release();
        }
    }

    /** As Motion JPEG cameras do: the usual tables are understood. */
    @ParameterizedTest
    @ValueSource(strings = {"turbo", "java"})
    void tablesOfCodesMayBeLeftOut(String decoder) throws IOException {
        VideoFrame frame = frames.allocate(WIDTH, HEIGHT, 1);
        try (JpegReader reader = reader(decoder, WIDTH, HEIGHT)) {
            assertThat(read(reader, withoutTables(jpeg(WIDTH, HEIGHT, 0x21)), frame))
                    .isTrue();
            expect(frame, 10, 50, 81, 90, 240);
        } finally {
            frame.release();
        }
    }

    private static byte[] withoutTables(byte[] jpeg) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(jpeg, 0, 2);
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            int next = at + 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
            if ((jpeg[at + 1] & 0xff) != 0xc4) {
                kept.write(jpeg, at, next - at);
            }
            at = next;
        }
        kept.write(jpeg, at, jpeg.length - at);
        return kept.toByteArray();
    }
}
