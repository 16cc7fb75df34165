package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The source's life under the pipeline, on virtual time. */
class VideoPipelineTest {
    private static final PeerId PEER = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");

    private final CountedFrames frames = new CountedFrames();
    private final VirtualLoop loop = new VirtualLoop();
    private final VideoPipeline pipeline = new VideoPipeline(loop, () -> loop.nowMs() * 1_000_000, new DirectPool());
    private final List<CameraState> states = new ArrayList<>();
    private final List<String> previewed = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Device camera = new Device("camera");
    private Outlet outlet;

    @BeforeEach
    void watch() {
        pipeline.listen(states::add);
        pipeline.feeds().local().subscribe(frame -> previewed.add(frame.width() + "@" + loop.nowMs()));
        outlet = pipeline.attach(PEER, VideoKind.CAMERA, frame -> sent.add(frame.width() + "@" + loop.nowMs()));
        loop.settle();
    }

    @AfterEach
    void everyFrameIsReleased() {
        pipeline.close();
        assertThat(camera.running()).isFalse();
        frames.assertAllReleased();
    }

    /** A device whose moods the test sets; keeps the rules of a source strictly. */
    private final class Device implements VideoSource {
        private final String name;
        private final List<String> life = new ArrayList<>();
        private CameraState answer = CameraState.ON;
        private FrameSink sink;
        private FrameSink oldSink;
        private Consumer<CameraState> listener;

        Device(String name) {
            this.name = name;
        }

        @Override
        public void start(FrameSink sink, Consumer<CameraState> state) {
            assertThat(life).doesNotContain("close");
            assertThat(running()).as("started twice").isFalse();
            life.add("start@" + loop.nowMs());
            this.sink = sink;
            oldSink = sink;
            listener = state;
            state.accept(CameraState.STARTING);
            state.accept(answer);
        }

        @Override
        public void stop() {
            life.add("stop@" + loop.nowMs());
            sink = null;
        }

        @Override
        public void close() {
            stop();
            life.add("close");
        }

        boolean running() {
            return sink != null;
        }

        void show(int width) {
            show(sink, width);
        }

        /** As a native thread might that was late when the source was stopped. */
        void showLate() {
            show(oldSink, 2);
        }

        private void show(FrameSink to, int width) {
            VideoFrame frame = frames.allocate(width, 2, loop.nowMs() * 1_000_000);
            to.frame(frame);
            frame.release();
        }

        void play(int ms) {
            for (int passed = 0; passed < ms && running(); passed += 100) {
                show(4);
                loop.advance(100);
            }
        }

        long starts() {
            return life.stream().filter(event -> event.startsWith("start")).count();
        }
    }

    private void begin() {
        pipeline.use(camera);
        pipeline.camera(true);
        loop.settle();
    }

    @Test
    void isOffUntilItIsSwitchedOn() {
        pipeline.use(camera);
        loop.advance(10_000);
        assertThat(camera.life).isEmpty();
        assertThat(states).containsExactly(CameraState.OFF);
    }

    @Test
    void isOnWhenThereIsAPictureAndNotBefore() {
        begin();
        assertThat(states).containsExactly(CameraState.OFF, CameraState.STARTING);
        camera.show(4);
        loop.settle();
        assertThat(states).containsExactly(CameraState.OFF, CameraState.STARTING, CameraState.ON);
        assertThat(previewed).containsExactly("4@0");
        assertThat(sent).containsExactly("4@0");
    }

    @Test
    void aLateListenerHearsTheStateOfNow() {
        begin();
        camera.play(100);
        List<CameraState> late = new ArrayList<>();
        pipeline.listen(late::add);
        loop.settle();
        assertThat(late).containsExactly(CameraState.ON);
    }

    @Test
    void offMeansThatNoPictureGoesAnywhereAtOnceAndThatTheDeviceStops() {
        begin();
        camera.play(100);
        previewed.clear();
        sent.clear();
        pipeline.camera(false);
        camera.show(4);
        loop.settle();
        camera.showLate();
        assertThat(previewed).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(camera.running()).isFalse();
        assertThat(states).endsWith(CameraState.OFF);
        pipeline.camera(true);
        loop.settle();
        camera.show(4);
        assertThat(previewed).hasSize(1);
        assertThat(camera.starts()).isEqualTo(2);
    }

    @Test
    void whoIsConnectedAfterTheCameraWentOffGetsNoPictureFromBefore() {
        begin();
        camera.play(100);
        pipeline.camera(false);
        sent.clear();
        pipeline.repeat(PEER);
        outlet.connected();
        assertThat(sent).isEmpty();
    }

    @Test
    void quickSwitchingEndsAsAsked() {
        begin();
        for (int i = 0; i < 5; i++) {
            pipeline.camera(false);
            pipeline.camera(true);
        }
        loop.settle();
        assertThat(camera.running()).isTrue();
        pipeline.camera(true);
        pipeline.camera(false);
        loop.settle();
        assertThat(camera.running()).isFalse();
        loop.advance(60_000);
        assertThat(states).endsWith(CameraState.OFF);
    }

    @Test
    void switchesTheSourceWhileItRunsAndClosesTheOldOne() {
        begin();
        camera.play(100);
        Device pattern = new Device("pattern");
        pipeline.use(pattern);
        loop.settle();
        assertThat(camera.life).endsWith("close");
        camera.showLate();
        pattern.show(8);
        loop.settle();
        assertThat(previewed).containsExactly("4@0", "8@100");
        assertThat(states).endsWith(CameraState.STARTING, CameraState.ON);
        pipeline.close();
        assertThat(pattern.life).endsWith("close");
    }

    @Test
    void theSameSourceAgainChangesNothing() {
        begin();
        pipeline.use(camera);
        loop.settle();
        assertThat(camera.life).containsExactly("start@0");
    }

    @Test
    void noSourceIsNoFault() {
        pipeline.use(new NoSource());
        pipeline.camera(true);
        loop.advance(60_000);
        assertThat(states).doesNotContain(CameraState.LOST, CameraState.MISSING, CameraState.BUSY);
        assertThat(states).endsWith(CameraState.OFF);
    }

    @Test
    void aSourceWithoutPicturesForTwoSecondsIsLost() {
        begin();
        camera.play(1_000);
        loop.advance(1_900);
        assertThat(states).endsWith(CameraState.ON);
        loop.advance(500);
        assertThat(states).endsWith(CameraState.LOST);
        assertThat(camera.running()).isFalse();
    }

    @Test
    void aSourceMayTakeFiveSecondsForItsFirstPicture() {
        begin();
        loop.advance(4_900);
        assertThat(states).endsWith(CameraState.STARTING);
        loop.advance(500);
        assertThat(states).endsWith(CameraState.LOST);
    }

    @Test
    void aLostSourceThatComesBackIsOnAgain() {
        begin();
        camera.play(100);
        loop.advance(2_500);
        assertThat(states).endsWith(CameraState.LOST);
        loop.advance(1_100);
        assertThat(camera.running()).isTrue();
        assertThat(states).as("tried again, still lost").endsWith(CameraState.LOST);
        camera.play(100);
        assertThat(states).endsWith(CameraState.LOST, CameraState.ON);
    }

    @Test
    void aBusySourceIsTriedAgainMoreAndMoreSeldom() {
        camera.answer = CameraState.BUSY;
        begin();
        loop.advance(40_000);
        assertThat(camera.life.stream().filter(event -> event.startsWith("start")))
                .containsExactly(
                        "start@0",
                        "start@1000",
                        "start@3000",
                        "start@7000",
                        "start@15000",
                        "start@23000",
                        "start@31000",
                        "start@39000");
        assertThat(states).containsExactly(CameraState.OFF, CameraState.STARTING, CameraState.BUSY);
        camera.answer = CameraState.ON;
        loop.advance(8_000);
        camera.play(100);
        assertThat(states).endsWith(CameraState.BUSY, CameraState.ON);
    }

    @Test
    void whoRanWellIsRetriedQuicklyAgain() {
        camera.answer = CameraState.MISSING;
        begin();
        loop.advance(20_000);
        camera.answer = CameraState.ON;
        loop.advance(8_000);
        camera.play(6_000);
        camera.listener.accept(CameraState.LOST);
        loop.settle();
        long before = camera.starts();
        loop.advance(1_000);
        assertThat(camera.starts()).isEqualTo(before + 1);
    }

    @Test
    void offEndsTheRetries() {
        camera.answer = CameraState.BUSY;
        begin();
        pipeline.camera(false);
        loop.settle();
        loop.advance(60_000);
        assertThat(camera.starts()).isEqualTo(1);
        assertThat(states).endsWith(CameraState.BUSY, CameraState.OFF);
    }

    @Test
    void whatAnOldRunSaysDoesNotMatter() {
        begin();
        Consumer<CameraState> old = camera.listener;
        pipeline.camera(false);
        pipeline.camera(true);
        loop.settle();
        camera.play(100);
        old.accept(CameraState.LOST);
        loop.settle();
        assertThat(states).endsWith(CameraState.ON);
    }

    @Test
    void aSourceThatThrowsIsLostAndTriedAgain() {
        int[] starts = {0};
        pipeline.use(new VideoSource() {
            @Override
            public void start(FrameSink sink, Consumer<CameraState> state) {
                starts[0]++;
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void stop() {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void close() {
                throw new IllegalStateException("on purpose");
            }
        });
        pipeline.camera(true);
        loop.advance(1_500);
        assertThat(states).endsWith(CameraState.LOST);
        assertThat(starts[0]).isEqualTo(2);
    }

    @Test
    void closesASourceThatComesTooLate() {
        pipeline.close();
        pipeline.close();
        pipeline.use(camera);
        pipeline.camera(true);
        loop.advance(10_000);
        assertThat(camera.life).containsExactly("stop@0", "close");
    }

    @Test
    void aPeersPicturesReachTheSubscribersOfItsFeedBeforeDuringAndAfterItsLinks() {
        List<String> seen = new ArrayList<>();
        pipeline.feeds().camera(PEER).subscribe(frame -> seen.add("camera" + frame.width()));
        pipeline.feeds().screen(PEER).subscribe(frame -> seen.add("screen" + frame.width()));
        show(pipeline.remote(PEER, VideoKind.CAMERA), 4);
        show(pipeline.remote(PEER, VideoKind.SCREEN), 6);
        show(pipeline.remote(PEER, VideoKind.CAMERA), 8);
        assertThat(seen).containsExactly("camera4", "screen6", "camera8");
    }

    @Test
    void aScreensOutletGetsNoCamera() {
        List<String> screen = new ArrayList<>();
        pipeline.attach(PEER, VideoKind.SCREEN, frame -> screen.add("x"));
        begin();
        camera.play(500);
        assertThat(screen).isEmpty();
    }

    @Test
    void whatIsSharedGoesBesideTheCamera() {
        List<String> shown = new ArrayList<>();
        List<CameraState> heard = new ArrayList<>();
        Device window = new Device("window");
        pipeline.attach(PEER, VideoKind.SCREEN, frame -> shown.add("x"));
        begin();
        pipeline.share(window, heard::add);
        loop.settle();
        window.play(500);
        assertThat(shown).isNotEmpty();
        assertThat(heard).containsExactly(CameraState.OFF, CameraState.STARTING, CameraState.ON);
        pipeline.stopSharing();
        shown.clear();
        window.showLate();
        window.showLate();
        loop.settle();
        window.showLate();
        assertThat(shown).isEmpty();
        assertThat(window.life).endsWith("close");
        assertThat(camera.running()).isTrue();
    }

    /** However long whoever shares takes to end it. */
    @ParameterizedTest
    @EnumSource(
            value = CameraState.class,
            names = {"MISSING", "BUSY", "LOST"})
    void whatIsSharedAndIsOverIsNeverBegunAnew(CameraState fault) {
        List<CameraState> heard = new ArrayList<>();
        Device window = new Device("window");
        pipeline.share(window, heard::add);
        loop.settle();
        window.play(500);
        window.listener.accept(fault);
        loop.advance(60_000);
        assertThat(window.running()).isFalse();
        assertThat(window.starts()).isEqualTo(1);
        assertThat(heard).containsExactly(CameraState.OFF, CameraState.STARTING, CameraState.ON, fault);
        pipeline.stopSharing();
        loop.settle();
        assertThat(window.life).endsWith("close");
    }

    @Test
    void whatIsSharedNextTakesThePlace() {
        List<CameraState> heard = new ArrayList<>();
        Device window = new Device("window");
        Device next = new Device("next");
        pipeline.share(window, heard::add);
        pipeline.share(next, state -> {});
        loop.settle();
        heard.clear();
        next.play(100);
        assertThat(heard).isEmpty();
        assertThat(window.running()).isFalse();
        pipeline.close();
        assertThat(next.running()).isFalse();
        assertThat(next.life).endsWith("close");
    }

    private void show(FrameSink sink, int width) {
        VideoFrame frame = frames.allocate(width, 2, 0);
        sink.frame(frame);
        frame.release();
    }
}
