package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.ScreenChoice.Kind;
import app.madang.client.media.Limits;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoKind;
import app.madang.client.media.VideoPipeline;
import app.madang.client.x11.PaintedWindow;
import app.madang.client.x11.VirtualDisplay;
import app.madang.client.x11.X11Screens;
import app.madang.loop.ThreadLoop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window of a real display, captured, encoded, sent, decoded: what the peer sees of it. */
class SharedTextNativeTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** Of 219. On a quiet machine it comes to 0.4; a page that was smeared once and never sharpened has eight. */
    private static final double SHARP = 1.5;

    /** What a call of two begins with. */
    private static final Limits ALL = new Limits(2560, 1600, 15, 2500);

    private final ThreadLoop loop = new ThreadLoop("sources");
    private final VideoPipeline pipeline = new VideoPipeline(loop, System::nanoTime);
    private final Routes there = new Routes();
    private final AtomicReference<byte[]> seen = new AtomicReference<>(new byte[0]);
    private final AtomicInteger pictures = new AtomicInteger();
    private final List<CameraState> states = new CopyOnWriteArrayList<>();
    private VirtualDisplay display;
    private PaintedWindow window;
    private X11Screens screens;
    private WebRtc webRtc;
    private Pair pair;

    @BeforeEach
    void share() throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(VirtualDisplay.isInstalled(), "needs Xvfb");
        }
        display = new VirtualDisplay(WIDTH + "x" + HEIGHT);
        window = new PaintedWindow(display, "text", 0, 0, WIDTH, HEIGHT);
        webRtc = WebRtc.start(new SoundChoice.None());
        screens = new X11Screens(display.environment(), webRtc.screenFrames());
        pair = new Pair(webRtc, pipeline, webRtc, there, 1);
        there.remotes.put(new Routes.Place(pair.offering.id, VideoKind.SCREEN), this::arrived);
        pipeline.limit(pair.answering.id, VideoKind.SCREEN, ALL);
        pair.connect();
        window.fill(0xffffff, 0, 0, WIDTH, HEIGHT);
        pipeline.share(screens.source(choice()), states::add);
    }

    private ScreenChoice choice() {
        return new ScreenChoice(Kind.WINDOW, window.id(), "text");
    }

    private void arrived(VideoFrame frame) {
        pictures.incrementAndGet();
        seen.set(luma(frame));
    }

    @AfterEach
    void end() throws IOException {
        if (display != null) {
            pipeline.close();
            pair.close();
            webRtc.close();
            window.close();
            display.close();
        }
        loop.close();
    }

    private static byte[] luma(VideoFrame frame) {
        byte[] luma = new byte[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            frame.dataY().get(y * frame.strideY(), luma, y * frame.width(), frame.width());
        }
        return luma;
    }

    /** Small letters all over, and nothing that moves. */
    private void writePage() {
        for (int line = 0; line < 48; line++) {
            String words =
                    "%02d The quick brown fox jumps over the lazy dog; il1|I O0 {}[]() \"quoted\" 0123456789 :;.,"
                            .formatted(line);
            window.write(words, 16, 24 + 14 * line);
            window.write(words, 640, 24 + 14 * line);
        }
    }

    private byte[] asItIs() {
        VideoFrame frame = screens.picture(choice(), WIDTH).orElseThrow();
        try {
            return luma(frame);
        } finally {
            frame.release();
        }
    }

    /** The mean difference, where there are letters and next to them. */
    private static double difference(byte[] sent, byte[] received) {
        if (received.length != sent.length) {
            return 255;
        }
        long sum = 0;
        for (int i = 0; i < sent.length; i++) {
            sum += Math.abs((sent[i] & 0xff) - (received[i] & 0xff));
        }
        return (double) sum / sent.length;
    }

    @Test
    void smallLettersBecomeSharpAndStaySo() {
        // A link that has just begun has few bits; people share in a call that goes on.
        Await.until("a second or two of pictures", () -> pictures.get() > 8);
        writePage();
        byte[] sent = asItIs();
        Await.until("sharp letters", 40_000, () -> difference(sent, seen.get()) < SHARP);
        int before = pictures.get();
        Await.until("a repeated picture", () -> pictures.get() >= before + 3);
        assertThat(difference(sent, seen.get())).isLessThan(SHARP);
        window.destroy();
        Await.until("the end of the window", () -> states.contains(CameraState.MISSING));
        assertThat(states).doesNotContain(CameraState.LOST, CameraState.BUSY);
    }

    @Test
    void whatMovesIsSeenToMove() {
        writePage();
        Await.until("the first picture", () -> pictures.get() > 0);
        int most = 0;
        for (int second = 0; second < 30 && most < 8; second++) {
            most = Math.max(most, picturesInASecond(second));
        }
        assertThat(most).as("pictures in the best of thirty seconds").isGreaterThanOrEqualTo(8);
    }

    /** While a box wanders over the text. */
    private int picturesInASecond(int second) {
        int before = pictures.get();
        long end = System.nanoTime() + 1_000_000_000L;
        for (int step = 0; System.nanoTime() < end; step++) {
            window.fill(0x203080 + 0x010000 * step, 10 * (step % 100), 100 + 60 * (second % 6), 200, 150);
            LockSupport.parkNanos(20_000_000);
        }
        return pictures.get() - before;
    }
}
