package app.madang.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.CountedFrames;
import app.madang.client.media.VideoFrame;
import app.madang.loop.VirtualLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When pictures of a screen are sent, in virtual time. */
class ScreenRunTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final CountedFrames frames = new CountedFrames();
    private final FakeCapture capture = new FakeCapture();
    private final List<Long> sentAt = new ArrayList<>();
    private final List<CameraState> states = new ArrayList<>();
    private final ScreenSource source = new ScreenSource(
            loop, () -> loop.nowMs() * 1_000_000, this::opened, () -> capture.loopClosed = true, 5_000);
    private CaptureFault opening;

    private Capture opened() {
        if (opening != null) {
            throw opening;
        }
        capture.open = true;
        return capture;
    }

    private final class FakeCapture implements Capture {
        boolean moving;
        boolean visible = true;
        boolean open;
        boolean loopClosed;
        CaptureFault fault;

        @Override
        public boolean look() {
            if (fault != null) {
                throw fault;
            }
            return moving;
        }

        @Override
        public Optional<VideoFrame> picture(long timestampNs) {
            return visible ? Optional.of(frames.allocate(64, 48, timestampNs)) : Optional.empty();
        }

        @Override
        public void close() {
            open = false;
        }
    }

    private void start() {
        source.start(frame -> sentAt.add(loop.nowMs()), states::add);
        loop.advance(0);
    }

    private int sentIn(long ms) {
        sentAt.clear();
        loop.advance(ms);
        return sentAt.size();
    }

    @Test
    void whatMovesIsSentFifteenTimesASecond() {
        capture.moving = true;
        start();
        assertThat(sentIn(10_000)).isEqualTo(150);
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.ON);
    }

    @Test
    void whatStandsStillIsSharpenedAndThenRepeatedOnceASecond() {
        capture.moving = true;
        start();
        loop.advance(1_000);
        capture.moving = false;
        assertThat(sentIn(6_000)).isBetween(29, 31);
        assertThat(sentIn(10_000)).isBetween(9, 11);
        capture.moving = true;
        assertThat(sentIn(100)).as("what moves again is seen at once").isPositive();
    }

    @Test
    void nothingComesAfterTheStopAndAllIsFreed() {
        capture.moving = true;
        start();
        loop.advance(500);
        source.stop();
        assertThat(sentIn(1_000)).isZero();
        assertThat(capture.open).isFalse();
        source.close();
        loop.advance(0);
        assertThat(capture.loopClosed).isTrue();
        frames.assertAllReleased();
    }

    @Test
    void saysWhatBecameOfIt() {
        start();
        capture.fault = new CaptureFault(CaptureFault.Kind.GONE, "closed");
        loop.advance(100);
        assertThat(states).endsWith(CameraState.MISSING);
        assertThat(capture.open).isFalse();
        opening = new CaptureFault(CaptureFault.Kind.REFUSED, "no");
        start();
        assertThat(states).endsWith(CameraState.BUSY);
        opening = new CaptureFault(CaptureFault.Kind.DECLINED, "no");
        start();
        assertThat(states).endsWith(CameraState.OFF);
        opening = new CaptureFault(CaptureFault.Kind.BROKEN, "no");
        start();
        assertThat(states).endsWith(CameraState.LOST);
    }

    @Test
    void whatIsOutOfSightIsAwaited() {
        capture.visible = false;
        start();
        assertThat(sentIn(2_000)).isZero();
        capture.visible = true;
        assertThat(sentIn(1_000)).isPositive();
    }
}
