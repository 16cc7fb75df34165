package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.ScreenChoice.Kind;
import app.madang.client.media.Screens.Limit;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoSource;
import app.madang.client.webrtc.Await;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Screens and windows of a real display, which holds nothing but what the test paints. */
class SharingNativeTest {
    private static final int RED = 0xc81e28;
    private static final int GREEN = 0x28b43c;

    private final PlainFrames frames = new PlainFrames();
    private final Seen seen = new Seen();
    private VirtualDisplay display;
    private X11Screens screens;

    @BeforeEach
    void open() throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(VirtualDisplay.isInstalled(), "needs Xvfb");
        }
        display = new VirtualDisplay("640x480");
        screens = new X11Screens(display.environment(), frames);
    }

    @AfterEach
    void close() throws IOException {
        if (display != null) {
            display.close();
            Await.until("every picture was released", () -> frames.counted.held() == 0);
            frames.counted.assertAllReleased();
        }
    }

    /** The newest picture's size and some of its pixels, and every state. */
    private static final class Seen {
        final List<CameraState> states = new CopyOnWriteArrayList<>();
        final AtomicReference<String> newest = new AtomicReference<>("");

        void start(VideoSource source) {
            source.start(this::frame, states::add);
        }

        /** Size, then the green at the top left and in the middle. */
        private void frame(VideoFrame frame) {
            newest.set(frame.width() + "x" + frame.height() + " " + at(frame, 2, 2) + " "
                    + at(frame, frame.width() / 2, frame.height() / 2));
        }

        private static int at(VideoFrame frame, int x, int y) {
            return frame.dataY().get(y * frame.strideY() + x) & 0xff;
        }

        void await(String wanted) {
            await(() -> newest.get().equals(wanted), wanted);
        }

        void await(CameraState wanted) {
            await(() -> states.contains(wanted), wanted);
        }

        private void await(BooleanSupplier condition, Object wanted) {
            try {
                Await.until("" + wanted, 10_000, condition);
            } catch (AssertionError e) {
                throw new AssertionError(wanted + " did not come, but " + states + ", " + newest, e);
            }
        }
    }

    private static ScreenChoice window(PaintedWindow painted) {
        return new ScreenChoice(Kind.WINDOW, painted.id(), "");
    }

    @Test
    void namesScreensAndWindowsAndLeavesOutWhatNobodyMeans() {
        try (PaintedWindow korean = new PaintedWindow(display, "발표 자료 — 1", 10, 10, 100, 80);
                PaintedWindow latin = new PaintedWindow(display, "", 200, 10, 100, 80);
                PaintedWindow own = new PaintedWindow(display, "Madang", 10, 200, 100, 80);
                PaintedWindow compound = new PaintedWindow(display, "", 10, 300, 100, 80);
                PaintedWindow tiny = new PaintedWindow(display, "tiny", 300, 200, 8, 8);
                PaintedWindow hidden = new PaintedWindow(display, "hidden", 400, 200, 100, 80)) {
            latin.nameInLatin("Café");
            compound.nameInLatin("\u001b$(CGQ1[\u001b(B");
            own.ofProcess(ProcessHandle.current().pid());
            hidden.hide();
            assertThat(tiny.id()).isPositive();
            List<ScreenChoice> choices = screens.offer().choices();
            assertThat(choices)
                    .extracting(ScreenChoice::kind)
                    .containsExactly(Kind.SCREEN, Kind.WINDOW, Kind.WINDOW, Kind.WINDOW);
            assertThat(choices).extracting(ScreenChoice::title).contains("발표 자료 — 1", "Café", "");
            assertThat(choices).extracting(ScreenChoice::id).contains(korean.id());
        }
    }

    @Test
    void saysWhyNothingCanBeShared() {
        assertThat(new X11Screens(Map.of(), frames).offer().limit()).isEqualTo(Limit.NO_DISPLAY);
        assertThat(new X11Screens(Map.of("DISPLAY", ":65000"), frames).offer().limit())
                .isEqualTo(Limit.NO_DISPLAY);
        assertThat(new X11Screens(Map.of("WAYLAND_DISPLAY", "wayland-0"), frames)
                        .offer()
                        .limit())
                .isEqualTo(Limit.WAYLAND);
        Map<String, String> withoutCookie = new HashMap<>(display.environment());
        withoutCookie.put("XAUTHORITY", "/nonexistent");
        assertThat(new X11Screens(withoutCookie, frames).offer().limit()).isEqualTo(Limit.REFUSED);
        Map<String, String> wayland = new HashMap<>(display.environment());
        wayland.put("WAYLAND_DISPLAY", "wayland-0");
        assertThat(new X11Screens(wayland, frames).offer().choices()).isEmpty();
    }

    @Test
    void aWindowIsSeenThroughWhatLiesOverItAndFollowsItsChanges() {
        try (PaintedWindow shared = new PaintedWindow(display, "shared", 100, 100, 200, 120);
                PaintedWindow above = new PaintedWindow(display, "above", 90, 90, 220, 140)) {
            above.fill(RED, 0, 0, 220, 140);
            VideoSource source = screens.source(window(shared));
            seen.start(source);
            seen.await(CameraState.ON);
            shared.fill(GREEN, 0, 0, 200, 120);
            seen.await("200x120 180 180");
            shared.resize(301, 141);
            shared.fill(RED, 0, 0, 301, 141);
            seen.await("300x140 30 30");
            shared.hide();
            shared.show();
            shared.fill(GREEN, 0, 0, 301, 141);
            seen.await("300x140 180 180");
            shared.destroy();
            seen.await(CameraState.MISSING);
            source.close();
            assertThat(seen.states).containsExactly(CameraState.STARTING, CameraState.ON, CameraState.MISSING);
        }
    }

    @Test
    void aScreenIsSeenWholeWithTheArrowAndItsPictureStaysSmallForTheChoice() {
        try (PaintedWindow window = new PaintedWindow(display, "all", 0, 0, 640, 480)) {
            window.fill(GREEN, 0, 0, 640, 480);
            ScreenChoice screen = screens.offer().choices().getFirst();
            VideoSource source = screens.source(screen);
            seen.start(source);
            // The arrow of a display without a window manager is a black cross with a white edge, in the middle.
            Await.until(
                    "the arrow",
                    () -> seen.newest.get().startsWith("640x480 180 ")
                            && !seen.newest.get().endsWith(" 180"));
            source.close();
            VideoFrame small = screens.picture(screen, 160).orElseThrow();
            assertThat(small.width() + "x" + small.height()).isEqualTo("160x120");
            small.release();
            assertThat(screens.picture(new ScreenChoice(Kind.WINDOW, 12_345, ""), 160))
                    .isEmpty();
        }
    }

    @Test
    void aDisplayThatEndsTakesNothingWithIt() throws IOException {
        VideoSource source = screens.source(screens.offer().choices().getFirst());
        seen.start(source);
        seen.await(CameraState.ON);
        display.stop();
        seen.await(CameraState.LOST);
        seen.states.clear();
        seen.start(source);
        Await.until("a new start fails, too", () -> seen.states.contains(CameraState.LOST));
        source.close();
    }

    @Test
    void withoutSharedMemoryPicturesComeInReplies() throws IOException {
        try (VirtualDisplay bare = new VirtualDisplay("320x240", "-extension", "MIT-SHM");
                PaintedWindow window = new PaintedWindow(bare, "all", 0, 0, 320, 240)) {
            window.fill(GREEN, 0, 0, 320, 240);
            X11Screens other = new X11Screens(bare.environment(), frames);
            VideoSource source = other.source(window(window));
            seen.start(source);
            seen.await(CameraState.ON);
            window.fill(RED, 0, 0, 100, 100);
            Await.until("red", () -> seen.newest.get().startsWith("320x240 30 "));
            source.close();
        }
    }
}
