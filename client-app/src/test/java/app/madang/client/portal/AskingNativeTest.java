package app.madang.client.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.NoSource;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoSource;
import app.madang.client.portal.FakeDesktop.Mood;
import app.madang.client.screen.CaptureFault;
import app.madang.client.screen.CaptureFault.Kind;
import app.madang.client.webrtc.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the desktop is asked, over a real socket, and what comes of its answers. The real PipeWire is another matter. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the desktop portal is of Linux")
@Timeout(60)
class AskingNativeTest {
    @TempDir
    Path folder;

    private FakeDesktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = new FakeDesktop(folder);
    }

    @AfterEach
    void close() throws Exception {
        desktop.close();
    }

    private CastSession session() {
        return new CastSession(Bus.open(BusAddress.of(desktop.environment()).orElseThrow()));
    }

    /** Listens until something comes of it. */
    private Kind outcome(Mood mood) {
        desktop.becomes(mood);
        CastSession session = null;
        try {
            session = session();
            listen(session, "never");
            throw new AssertionError("something was granted");
        } catch (CaptureFault fault) {
            return fault.kind();
        } finally {
            if (session != null) {
                session.close();
            }
        }
    }

    /** Until this was called, or something came of it. */
    private void listen(CastSession session, String called) {
        Await.until(called, () -> {
            session.poll();
            return desktop.calls.contains(called);
        });
    }

    @Test
    void eachAnswerHasItsOwnEnd() {
        assertThat(outcome(Mood.CANCELS)).isEqualTo(Kind.DECLINED);
        assertThat(outcome(Mood.FAILS)).isEqualTo(Kind.REFUSED);
        assertThat(outcome(Mood.IS_NOT_THERE)).isEqualTo(Kind.REFUSED);
        assertThat(outcome(Mood.TALKS_NONSENSE)).isEqualTo(Kind.BROKEN);
        assertThat(outcome(Mood.HANGS_UP)).isEqualTo(Kind.BROKEN);
        assertThat(outcome(Mood.GRANTS)).as("a stream without a descriptor").isEqualTo(Kind.BROKEN);
        assertThat(desktop.calls).contains("CreateSession", "SelectSources", "Start", "OpenPipeWireRemote");
    }

    @Test
    void whoThinksIsNotWaitedForAndMayTakeItBack() throws Exception {
        desktop.becomes(Mood.THINKS);
        try (CastSession session = session()) {
            listen(session, "Start");
            assertThat(session.poll()).isEmpty();
            desktop.endsTheSession();
            assertThatThrownBy(() -> listen(session, "never"))
                    .isInstanceOfSatisfying(
                            CaptureFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(Kind.GONE));
        }
    }

    @Test
    void whatTheDesktopChoosesIsOfferedFirstWhereThereIsAPortal() {
        assertThat(Desktop.shares(desktop.environment())).isTrue();
        desktop.becomes(Mood.IS_NOT_THERE);
        assertThat(Desktop.shares(desktop.environment())).isFalse();
        assertThat(Desktop.shares(Map.of())).isFalse();
        assertThat(Desktop.shares(
                        Map.of("XDG_RUNTIME_DIR", folder.resolve("nothing").toString())))
                .isFalse();
        assertThat(offer(Screens.Limit.WAYLAND)).isEqualTo(new Screens.Offer(List.of(), Screens.Limit.WAYLAND));
        desktop.becomes(Mood.GRANTS);
        assertThat(offer(Screens.Limit.NONE).choices()).as("on X11").isEmpty();
        if (PipeWire.isHere()) {
            assertThat(offer(Screens.Limit.WAYLAND))
                    .isEqualTo(new Screens.Offer(List.of(ScreenChoice.asked()), Screens.Limit.NONE));
        } else {
            assertThat(offer(Screens.Limit.WAYLAND).limit()).isEqualTo(Screens.Limit.WAYLAND);
        }
    }

    private Screens.Offer offer(Screens.Limit limit) {
        Screens display = new Screens() {
            @Override
            public Offer offer() {
                return new Offer(List.of(), limit);
            }

            @Override
            public Optional<VideoFrame> picture(ScreenChoice choice, int width) {
                return Optional.empty();
            }

            @Override
            public VideoSource source(ScreenChoice choice) {
                return new NoSource();
            }
        };
        return new PortalScreens(
                        desktop.environment(),
                        (pixels, width, height, timestampNs) -> {
                            throw new AssertionError("no picture was granted");
                        },
                        display)
                .offer();
    }
}
