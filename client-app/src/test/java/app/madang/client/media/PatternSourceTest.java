package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.VirtualLoop;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSourceTest {
    private static final long EPOCH = 1_800_000_000_000L;

    private final CountedFrames frames = new CountedFrames();
    private final VirtualLoop loop = new VirtualLoop();
    private final List<CameraState> states = new ArrayList<>();
    private final List<Runnable> aside = new ArrayList<>();

    @AfterEach
    void everyFrameIsReleased() {
        frames.assertAllReleased();
    }

    @Test
    void stampsEveryPictureWithItsNumberAndTime() {
        List<Stamp> stamps = new ArrayList<>();
        play(settings(320, 180, 30, 2), 2_000, frame -> {
            assertThat(frame.timestampNs()).isEqualTo(loop.nowMs() * 1_000_000);
            Stamp stamp = Stamp.read(frame).orElseThrow();
            assertThat(stamp.ageMs(EPOCH + loop.nowMs())).isZero();
            stamps.add(stamp);
        });
        assertThat(stamps).hasSize(60);
        for (int n = 0; n < 60; n++) {
            assertThat(stamps.get(n).number()).isEqualTo(n);
            assertThat(stamps.get(n).camera()).isEqualTo(2);
        }
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.ON);
    }

    @Test
    void drawsBarsAndGreys() {
        play(settings(640, 360, 30, 0), 1, frame -> {
            int[] bars = {180, 162, 131, 112, 84, 65, 35, 16};
            for (int bar = 0; bar < 8; bar++) {
                assertThat(luma(frame, bar * 80 + 76, 240)).isEqualTo(bars[bar]);
            }
            assertThat(frame.dataU().get(120 * frame.strideU() + 58) & 0xff).isEqualTo(44);
            assertThat(frame.dataV().get(120 * frame.strideV() + 58) & 0xff).isEqualTo(142);
            for (int step = 0; step < 16; step++) {
                assertThat(luma(frame, step * 40 + 20, 350)).isEqualTo(16 + step * 219 / 15);
            }
        });
    }

    /** Across and back in 4 s, down and back in 6 s: after 12 s it is where it was. */
    @Test
    void movesABox() {
        List<Integer> lefts = new ArrayList<>();
        play(settings(640, 360, 10, 0), 12_100, frame -> lefts.add(boxLeft(frame)));
        assertThat(lefts).hasSize(121);
        assertThat(lefts.getFirst()).isZero();
        assertThat(lefts.get(20)).isEqualTo(640 - 60);
        assertThat(lefts.get(40)).isZero();
        assertThat(lefts.get(120)).isEqualTo(lefts.getFirst());
        for (int n = 1; n < lefts.size(); n++) {
            assertThat(Math.abs(lefts.get(n) - lefts.get(n - 1))).isBetween(20, 40);
        }
    }

    /** The box's white edge, left of the white grey step and below the stamp. */
    private static int boxLeft(VideoFrame frame) {
        for (int y = 22; y < 360; y += 4) {
            for (int x = 0; x <= 580; x++) {
                if (luma(frame, x, y) == 235 && luma(frame, x + 5, y) == 235) {
                    return x;
                }
            }
        }
        throw new AssertionError("no box");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "16, 16", "62, 34", "64, 36", "100, 2", "2, 100", "322, 182", "720, 1280", "1920, 1080"})
    void hasNoSizeThatItCannotDraw(int width, int height) {
        int[] shown = {0};
        play(new PatternSettings(width, height, 10, "Ada", 1), 1_000, frame -> {
            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.height()).isEqualTo(height);
            if (width < 64 || width >= 160) {
                assertThat(Stamp.read(frame).isPresent()).isEqualTo(width >= 160);
            }
            shown[0]++;
        });
        assertThat(shown[0]).isEqualTo(10);
    }

    /** Names in both scripts have as much ink as their letters need, and differ from each other. */
    @Test
    void drawsTheNameInKoreanToo() {
        NamePicture none = NamePicture.of("  ", 1280, 720);
        assertThat(none.width()).isZero();
        assertThat(ink(NamePicture.of("Ada", 1280, 720))).isBetween(0.05, 0.6);
        assumeTrue(new Font(Font.SANS_SERIF, Font.BOLD, 12).canDisplay('마'), "needs a Korean font, as fonts-noto-cjk");
        assertThat(ink(NamePicture.of("마당", 1280, 720))).isBetween(0.05, 0.6);
        NamePicture madang = NamePicture.of("마당", 1280, 720);
        NamePicture boxes = NamePicture.of("\uFFFF\uFFFF", 1280, 720);
        assertThat(ink(madang)).as("not drawn as missing letters").isNotEqualTo(ink(boxes));
    }

    @Test
    void doesNotWaitForItsName() {
        List<Integer> middles = new ArrayList<>();
        try (PatternSource source = source(new PatternSettings(640, 360, 10, "ㅁㅁㅁㅁㅁㅁㅁㅁ", 0))) {
            source.start(frame -> middles.add(brightest(frame)), states::add);
            loop.advance(50);
            aside.forEach(Runnable::run);
            loop.advance(100);
        }
        assertThat(middles).containsExactly(112, 235);
    }

    /** Of the row through the picture's middle, where a bar right of the box has at most 112 without a name. */
    private static int brightest(VideoFrame frame) {
        int brightest = 0;
        for (int y = 165; y < 195; y++) {
            for (int x = 260; x < 420; x++) {
                brightest = Math.max(brightest, luma(frame, x, y));
            }
        }
        return brightest;
    }

    @Test
    void aLongNameStaysInThePicture() {
        NamePicture name = NamePicture.of("길고 긴 이름 ".repeat(20), 320, 180);
        assertThat(name.width()).isLessThanOrEqualTo(240);
        assertThat(name.height()).isLessThanOrEqualTo(30);
        assertThat(name.width() % 2 + name.height() % 2).isZero();
    }

    @Test
    void startsAgainFromNumberZero() {
        PatternSource source = source(settings(64, 36, 10, 0));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            source.start(frame -> numbers.add(Stamp.read(frame).orElseThrow().number()), states::add);
            loop.advance(250);
            source.stop();
            loop.advance(1_000);
        }
        source.close();
        source.close();
        assertThat(numbers).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void isLostWhenThereIsNoMemoryForPictures() {
        PatternSource source = new PatternSource(
                settings(64, 36, 10, 0),
                (width, height, timestampNs) -> {
                    throw new OutOfMemoryError("on purpose");
                },
                loop,
                () -> EPOCH,
                () -> 0,
                Runnable::run,
                () -> {});
        source.start(frame -> {}, states::add);
        assertThatThrownBy(() -> loop.advance(1_000)).hasMessage("on purpose");
        loop.advance(1_000);
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.LOST);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 30, 0",
        "3, 2, 30, 0",
        "2, 5, 30, 0",
        "4098, 2, 30, 0",
        "64, 36, 0, 0",
        "64, 36, 61, 0",
        "64, 36, 30, 4"
    })
    void refusesSettingsInASentence(int width, int height, int fps, int camera) {
        assertThatThrownBy(() -> settings(width, height, fps, camera))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("The .*\\.");
    }

    private static double ink(NamePicture name) {
        double sum = 0;
        for (int y = 0; y < name.height(); y++) {
            for (int x = 0; x < name.width(); x++) {
                sum += name.coverage(x, y) / 255.0;
            }
        }
        return sum / (name.width() * name.height());
    }

    private static PatternSettings settings(int width, int height, int fps, int camera) {
        return new PatternSettings(width, height, fps, "", camera);
    }

    private PatternSource source(PatternSettings settings) {
        return new PatternSource(
                settings,
                frames,
                loop,
                () -> EPOCH + loop.nowMs(),
                () -> loop.nowMs() * 1_000_000,
                aside::add,
                () -> {});
    }

    private void play(PatternSettings settings, int ms, FrameSink sink) {
        try (PatternSource source = source(settings)) {
            source.start(sink, states::add);
            loop.advance(ms - 1);
        }
    }

    private static int luma(VideoFrame frame, int x, int y) {
        return frame.dataY().get(y * frame.strideY() + x) & 0xff;
    }
}
