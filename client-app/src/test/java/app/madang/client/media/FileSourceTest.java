package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.VideoFileException.Reason;
import app.madang.loop.VirtualLoop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSourceTest {
    @TempDir
    Path folder;

    private final CountedFrames frames = new CountedFrames();
    private final VirtualLoop loop = new VirtualLoop();
    private final List<Integer> seen = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<CameraState> states = new ArrayList<>();

    @AfterEach
    void everyFrameIsReleased() {
        frames.assertAllReleased();
    }

    @Test
    void playsRoundAndRoundAtTheRateOfTheFile() throws IOException {
        play(file("YUV4MPEG2 W4 H2 F10:1 C420jpeg", 4, 2, 3), 0, 700);
        assertThat(seen).containsExactly(0, 1, 2, 0, 1, 2, 0);
        assertThat(times).containsExactly(0L, 100L, 200L, 300L, 400L, 500L, 600L);
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.ON);
    }

    @Test
    void playsAtTheRateThatIsAskedFor() throws IOException {
        play(file("YUV4MPEG2 W4 H2 F10:1", 4, 2, 3), 20, 200);
        assertThat(times).containsExactly(0L, 50L, 100L, 150L);
    }

    @Test
    void keepsAFractionalRateExactly() throws IOException {
        play(file("YUV4MPEG2 W4 H2 F30000:1001", 4, 2, 5), 0, 100_100);
        assertThat(times).hasSize(3_000).endsWith(Math.round(2_999 * 1001 / 30.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YUV4MPEG2 W4 H2",
                "YUV4MPEG2 H2 W4 F0:0 C420",
                "YUV4MPEG2 W4 H2 F30:1 Ip A1:1 C420jpeg XYSCSS=420JPEG XCOLORRANGE=LIMITED",
                "YUV4MPEG2 W4 H2 F30:1 It A0:0 C420mpeg2",
                "YUV4MPEG2 W4 H2 F30:1 Ib C420paldv",
                "YUV4MPEG2  W4  H2  F30:1  Im "
            })
    void acceptsEveryHeaderWithItsChromaInPlace(String header) throws IOException {
        play(file(header, 4, 2, 3), 0, 100);
        assertThat(seen).containsExactly(0, 1, 2);
    }

    @Test
    void acceptsWordsAfterFrame() throws IOException {
        Path file = write(
                header("YUV4MPEG2 W4 H2"), "FRAME Ip XQ=3\n".getBytes(StandardCharsets.US_ASCII), picture(4, 2, 9));
        play(file, 0, 30);
        assertThat(seen).containsExactly(9);
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 4, 2", "5, 4, 4, 4", "4, 5, 4, 4", "641, 361, 640, 360", "3, 2, 2, 2"})
    void cutsOddSizesWithoutMovingThePlanes(int width, int height, int evenWidth, int evenHeight) throws IOException {
        byte[] picture = new byte[width * height + 2 * ((width + 1) / 2) * ((height + 1) / 2)];
        new Random(3).nextBytes(picture);
        Path file = write(header("YUV4MPEG2 W" + width + " H" + height), FRAME, picture, FRAME, picture);
        int chromaWidth = (width + 1) / 2;
        int chroma = width * height;
        int[] checked = {0};
        FileSource source = FileSource.open(file, 0, frames, loop);
        source.start(
                frame -> {
                    assertThat(frame.width()).isEqualTo(evenWidth);
                    assertThat(frame.height()).isEqualTo(evenHeight);
                    for (int y = 0; y < evenHeight; y++) {
                        for (int x = 0; x < evenWidth; x++) {
                            assertThat(frame.dataY().get(y * frame.strideY() + x))
                                    .isEqualTo(picture[y * width + x]);
                            int at = y / 2 * chromaWidth + x / 2;
                            assertThat(frame.dataU().get(y / 2 * frame.strideU() + x / 2))
                                    .isEqualTo(picture[chroma + at]);
                            assertThat(frame.dataV().get(y / 2 * frame.strideV() + x / 2))
                                    .isEqualTo(picture[chroma + chromaWidth * ((height + 1) / 2) + at]);
                        }
                    }
                    checked[0]++;
                },
                states::add);
        loop.advance(40);
        source.close();
        assertThat(checked[0]).isEqualTo(2);
    }

    @Test
    void aTruncatedLastPictureEndsTheRound() throws IOException {
        for (int cut = 1; cut <= 17; cut++) {
            seen.clear();
            Path file = file("YUV4MPEG2 W4 H2 F10:1", 4, 2, 3);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));
            play(file, 0, 400);
            assertThat(seen).as("without its last %d bytes", cut).containsExactly(0, 1, 0, 1);
        }
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        FileSource source = FileSource.open(file("YUV4MPEG2 W4 H2 F10:1", 4, 2, 3), 0, frames, loop);
        source.start(frame -> seen.add((int) frame.dataY().get(0)), states::add);
        loop.advance(150);
        source.stop();
        loop.advance(1_000);
        source.start(frame -> seen.add((int) frame.dataY().get(0)), states::add);
        loop.advance(50);
        source.close();
        source.close();
        assertThat(seen).containsExactly(0, 1, 2);
    }

    @Test
    void aFileThatBreaksWhileItPlaysIsLost() throws IOException {
        Path path = file("YUV4MPEG2 W4 H2 F10:1", 4, 2, 3);
        FileSource source = FileSource.open(path, 0, frames, loop);
        source.start(frame -> seen.add((int) frame.dataY().get(0)), states::add);
        loop.advance(50);
        Files.write(path, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        loop.advance(1_000);
        source.close();
        assertThat(seen).containsExactly(0);
        assertThat(states).endsWith(CameraState.LOST);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_Y4M",
        "RIFF W4 H2, NOT_Y4M",
        "YUV4MPEG3 W4 H2, NOT_Y4M",
        "YUV4MPEG2, NO_SIZE",
        "YUV4MPEG2 W4, NO_SIZE",
        "YUV4MPEG2 Wx H2, NO_SIZE",
        "YUV4MPEG2 W-4 H2, NO_SIZE",
        "YUV4MPEG2 W99999999999 H2, NO_SIZE",
        "YUV4MPEG2 W0 H2, TOO_LARGE",
        "YUV4MPEG2 W1 H2, TOO_LARGE",
        "YUV4MPEG2 W4098 H2, TOO_LARGE",
        "YUV4MPEG2 W999999999 H999999999, TOO_LARGE",
        "YUV4MPEG2 W4 H2 F30, NO_RATE",
        "YUV4MPEG2 W4 H2 F30:0, NO_RATE",
        "YUV4MPEG2 W4 H2 F0:1, NO_RATE",
        "YUV4MPEG2 W4 H2 F1:2, NO_RATE",
        "YUV4MPEG2 W4 H2 F121:1, NO_RATE",
        "YUV4MPEG2 W4 H2 C444, OTHER_CHROMA",
        "YUV4MPEG2 W4 H2 C422, OTHER_CHROMA",
        "YUV4MPEG2 W4 H2 Cmono, OTHER_CHROMA",
        "YUV4MPEG2 W4 H2 C420p10, OTHER_CHROMA",
        "YUV4MPEG2 W4 H4, NO_PICTURE",
        "YUV4MPEG2 W1280 H720, NO_PICTURE"
    })
    void saysWhatIsWrongWithAFile(String header, Reason reason) throws IOException {
        Path path = write(header(header), FRAME, picture(4, 2, 1));
        VideoFileException wrong =
                catchThrowableOfType(VideoFileException.class, () -> FileSource.open(path, 0, frames, loop));
        assertThat(wrong.reason()).isEqualTo(reason);
        assertThat(wrong.getMessage()).startsWith("The video file " + path).endsWith(".");
    }

    @Test
    void saysThatAFileIsMissingOrNoFileOrEmptyOrDamaged() throws IOException {
        assertThat(reason(folder.resolve("none.y4m"))).isEqualTo(Reason.MISSING);
        assertThat(reason(folder)).isEqualTo(Reason.UNREADABLE);
        assertThat(reason(write())).isEqualTo(Reason.NOT_Y4M);
        assertThat(reason(write(new byte[100_000]))).isEqualTo(Reason.NOT_Y4M);
        assertThat(reason(write(header("YUV4MPEG2 W4 H2")))).isEqualTo(Reason.NO_PICTURE);
        assertThat(reason(write(header("YUV4MPEG2 W4 H2"), picture(4, 2, 1), picture(4, 2, 1))))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesARateOutOfRange() throws IOException {
        Path path = file("YUV4MPEG2 W4 H2", 4, 2, 1);
        assertThatThrownBy(() -> FileSource.open(path, 61, frames)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FileSource.open(path, -1, frames)).isInstanceOf(IllegalArgumentException.class);
    }

    private Reason reason(Path path) {
        return catchThrowableOfType(VideoFileException.class, () -> FileSource.open(path, 0, frames, loop))
                .reason();
    }

    private static final byte[] FRAME = "FRAME\n".getBytes(StandardCharsets.US_ASCII);

    private void play(Path path, int fps, int ms) throws IOException {
        try (FileSource source = FileSource.open(path, fps, frames, loop)) {
            long start = loop.nowMs();
            source.start(
                    frame -> {
                        seen.add((int) frame.dataY().get(0));
                        times.add(loop.nowMs() - start);
                    },
                    states::add);
            loop.advance(ms - 1);
        }
        loop.advance(1);
    }

    /** Pictures that are filled with their number. */
    private Path file(String header, int width, int height, int pictures) throws IOException {
        byte[][] parts = new byte[1 + 2 * pictures][];
        parts[0] = header(header);
        for (int n = 0; n < pictures; n++) {
            parts[1 + 2 * n] = FRAME;
            parts[2 + 2 * n] = picture(width, height, n);
        }
        return write(parts);
    }

    private static byte[] header(String line) {
        return (line + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture(int width, int height, int level) {
        byte[] picture = new byte[width * height * 3 / 2];
        Arrays.fill(picture, (byte) level);
        return picture;
    }

    private Path write(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return Files.write(folder.resolve("video.y4m"), bytes.toByteArray());
    }
}
