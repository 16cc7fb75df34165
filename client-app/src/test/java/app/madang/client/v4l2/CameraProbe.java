package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.Cameras;
import app.madang.client.media.Stamp;
import app.madang.client.media.VideoPipeline;
import app.madang.client.media.VideoSource;
import app.madang.client.webrtc.Await;
import app.madang.client.webrtc.ChildJvm;
import app.madang.client.webrtc.SoundChoice;
import app.madang.client.webrtc.WebRtc;
import app.madang.loop.ThreadLoop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** What cameras do while all cores are busy, told in lines. */
final class CameraProbe {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Cameras cameras;
    private final Path control;

    private CameraProbe(Cameras cameras, Path control) {
        this.cameras = cameras;
        this.control = control;
    }

    public static void main(String[] arguments) throws Exception {
        // The second process has to come up beside the first.
        for (int i = 0;
                !arguments[0].equals("calmState")
                        && i < 2 * Runtime.getRuntime().availableProcessors();
                i++) {
            Thread.ofPlatform().daemon().name("load").start(CameraProbe::spin);
        }
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.None())) {
            CameraProbe probe = new CameraProbe(new LinuxCameras(webRtc.frames()), Path.of(arguments[1]));
            switch (arguments[0]) {
                case "pictures" -> probe.pictures();
                case "restarts" -> probe.restarts();
                case "unplug" -> probe.unplug();
                case "stall" -> probe.stall();
                case "second" -> probe.second();
                case "firstFree" -> probe.firstFree();
                case "state", "calmState" -> OUT.println("state " + probe.outcome(Optional.empty()));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private void pictures() {
        OUT.println("names " + cameras.names());
        OUT.println("camera of another name " + outcome(Optional.of("no such camera")));
        pictures(cameras.camera(Optional.of("Right 카메라"), 1280, 720, 30));
        pictures(cameras.camera(Optional.of("Left (2)"), 700, 500, 15));
        pictures(cameras.camera(Optional.empty(), 3840, 2160, 30));
    }

    private static void pictures(VideoSource camera) {
        Seen seen = new Seen();
        seen.start(camera);
        Await.until("ten pictures", () -> seen.stamps.size() >= 10);
        long begin = System.nanoTime();
        camera.stop();
        int atTheStop = seen.stamps.size();
        OUT.println("stopped soon " + (System.nanoTime() - begin < 2_000_000_000L));
        OUT.println("camera " + seen.stamps.getLast().camera() + " " + seen.size.get());
        OUT.println("in order " + seen.inOrder());
        OUT.println("young " + (seen.youngestMs() < 500));
        camera.close();
        OUT.println(seen.stamps.size() == atTheStop ? "nothing after the stop" : "pictures after the stop");
    }

    /** Of one run: what its pictures and states said. */
    private static final class Seen {
        final List<Stamp> stamps = new CopyOnWriteArrayList<>();
        final List<Long> ages = new CopyOnWriteArrayList<>();
        final List<CameraState> states = new CopyOnWriteArrayList<>();
        final AtomicReference<String> size = new AtomicReference<>();

        void start(VideoSource camera) {
            camera.start(
                    frame -> Stamp.read(frame).ifPresent(stamp -> {
                        size.set(frame.width() + "x" + frame.height());
                        ages.add(stamp.ageMs(System.currentTimeMillis()));
                        stamps.add(stamp);
                    }),
                    states::add);
        }

        boolean inOrder() {
            for (int i = 1; i < stamps.size(); i++) {
                if (stamps.get(i).number() <= stamps.get(i - 1).number()) {
                    return false;
                }
            }
            return states.equals(List.of(CameraState.STARTING, CameraState.ON));
        }

        long youngestMs() {
            return ages.stream().mapToLong(age -> age).min().orElseThrow();
        }
    }

    /** How its start ends. */
    private CameraState outcome(Optional<String> name) {
        try (VideoSource camera = cameras.camera(name, 1280, 720, 30)) {
            Seen seen = new Seen();
            seen.start(camera);
            Await.until("an outcome", () -> seen.states.size() == 2);
            return seen.states.getLast();
        }
    }

    private void restarts() throws IOException {
        pictures(cameras.camera(Optional.empty(), 640, 480, 30));
        long descriptors = descriptors();
        try (VideoSource camera = cameras.camera(Optional.empty(), 640, 480, 30)) {
            int started = 0;
            for (int i = 0; i < 20; i++) {
                Seen seen = new Seen();
                seen.start(camera);
                if (i % 5 != 4) { // each fifth is stopped while it starts, or begun anew without a stop
                    Await.until("a picture", () -> !seen.stamps.isEmpty());
                }
                if (i % 2 == 0) {
                    camera.stop();
                }
                started++;
            }
            OUT.println("started " + started + " times");
        }
        OUT.println("descriptors left " + (descriptors() - descriptors));
        OUT.println("threads left "
                + Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("camera"))
                        .count());
    }

    private static long descriptors() throws IOException {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            long count = 0;
            for (Path ignored : open) {
                count++;
            }
            return count;
        }
    }

    /** With the pipeline, which tries again. */
    private void unplug() throws IOException {
        try (ThreadLoop loop = new ThreadLoop("sources");
                VideoPipeline pipeline = new VideoPipeline(loop, System::nanoTime)) {
            List<CameraState> states = on(pipeline);
            tell("unplug 0");
            await(states, CameraState.LOST);
            OUT.println("unplugged " + states.getLast());
            // So that at least one try finds no camera.
            long later = System.nanoTime() + 2_000_000_000L;
            Await.until("some tries", () -> System.nanoTime() > later);
            tell("plug 0");
            await(states, CameraState.ON);
            OUT.println("plugged " + states.getLast());
            OUT.println(states.contains(CameraState.MISSING) ? "MISSING too" : "never MISSING");
        }
    }

    private void stall() throws IOException {
        try (ThreadLoop loop = new ThreadLoop("sources");
                VideoPipeline pipeline = new VideoPipeline(loop, System::nanoTime)) {
            List<CameraState> states = on(pipeline);
            tell("stall 0");
            await(states, CameraState.LOST);
            OUT.println("silent " + states.getLast());
            tell("resume 0");
            await(states, CameraState.ON);
            OUT.println("again " + states.getLast());
        }
    }

    private List<CameraState> on(VideoPipeline pipeline) {
        List<CameraState> states = new CopyOnWriteArrayList<>();
        pipeline.listen(states::add);
        pipeline.use(cameras.camera(Optional.empty(), 1280, 720, 30));
        pipeline.camera(true);
        await(states, CameraState.ON);
        OUT.println("was " + states.getLast());
        return states;
    }

    private static void await(List<CameraState> states, CameraState state) {
        Await.until("the camera is " + state, () -> !states.isEmpty() && states.getLast() == state);
    }

    private void second() throws Exception {
        try (VideoSource camera = cameras.camera(Optional.empty(), 1280, 720, 30)) {
            Seen seen = new Seen();
            seen.start(camera);
            Await.until("a picture", () -> !seen.stamps.isEmpty());
            OUT.println("meanwhile " + inAnotherProcess());
            camera.stop();
            OUT.println("afterwards " + inAnotherProcess());
        }
    }

    private String inAnotherProcess() throws Exception {
        try (ChildJvm child = new ChildJvm(CameraProbe.class, Map.of(), "calmState", control.toString())) {
            return child.finished(40).stream()
                    .filter(line -> line.startsWith("state "))
                    .findFirst()
                    .orElseThrow()
                    .substring("state ".length());
        }
    }

    private void firstFree() {
        try (VideoSource first = cameras.camera(Optional.empty(), 1280, 720, 30);
                VideoSource other = cameras.camera(Optional.empty(), 1280, 720, 30)) {
            Seen one = new Seen();
            one.start(first);
            Await.until("a picture", () -> !one.stamps.isEmpty());
            Seen two = new Seen();
            two.start(other);
            Await.until("another picture", () -> !two.stamps.isEmpty());
            OUT.println("the other camera " + two.stamps.getLast().camera());
        }
    }

    private void tell(String line) throws IOException {
        Files.writeString(control, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
