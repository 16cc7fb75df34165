package app.madang.client.webrtc;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.QualityPolicy;
import app.madang.client.media.Stamp;
import app.madang.client.media.VideoPipeline;
import app.madang.client.media.VideoSource;
import app.madang.loop.ThreadLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What cameras do, told in lines. */
final class CameraProbe {
    public static void main(String[] arguments) throws Exception {
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.None())) {
            switch (arguments[0]) {
                case "pictures" -> pictures(webRtc);
                case "busy" -> busy(webRtc);
                case "unplug" -> unplug(webRtc, Path.of(arguments[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void pictures(WebRtc webRtc) throws Exception {
        System.out.println("names " + webRtc.cameraNames().get(10, TimeUnit.SECONDS));
        try (VideoSource other = webRtc.camera(Optional.of("no such camera"), 1280, 720, 30)) {
            System.out.println("camera of another name " + failure(other));
        }
        try (VideoSource camera = webRtc.camera(Optional.of("Right"), 1280, 720, 30)) {
            tenPictures(camera);
        }
    }

    private static void tenPictures(VideoSource camera) {
        AtomicReference<String> last = new AtomicReference<>("");
        AtomicInteger count = new AtomicInteger();
        camera.start(
                frame -> Stamp.read(frame).ifPresent(stamp -> {
                    last.set("camera " + stamp.camera() + " " + frame.width() + "x" + frame.height());
                    count.incrementAndGet();
                }),
                state -> {});
        Await.until("ten pictures", () -> count.get() >= 10);
        camera.stop();
        int atTheStop = count.get();
        System.out.println(last.get());
        camera.close();
        System.out.println(count.get() == atTheStop ? "nothing after the stop" : "pictures after the stop");
    }

    private static CameraState failure(VideoSource camera) {
        AtomicReference<CameraState> state = new AtomicReference<>();
        camera.start(frame -> {}, state::set);
        Await.until("a failure", () -> state.get() != null && state.get() != CameraState.STARTING);
        return state.get();
    }

    private static void busy(WebRtc webRtc) {
        try (VideoSource camera = webRtc.camera(Optional.empty(), 1280, 720, 30)) {
            System.out.println("state " + failure(camera));
        }
    }

    /** With the pipeline, which watches for cameras that fall silent. */
    private static void unplug(WebRtc webRtc, Path control) throws IOException {
        AtomicReference<CameraState> state = new AtomicReference<>();
        try (ThreadLoop loop = new ThreadLoop("sources");
                VideoPipeline pipeline = new VideoPipeline(loop, System::nanoTime, QualityPolicy.byPeople())) {
            pipeline.listen(state::set);
            pipeline.use(webRtc.camera(Optional.empty(), 1280, 720, 30));
            pipeline.camera(true);
            Await.until("the camera is on", () -> state.get() == CameraState.ON);
            System.out.println("state " + state.get());
            say(control, "unplug 0");
            Await.until("the camera is not there", () -> state.get() == CameraState.LOST);
            System.out.println("unplugged " + state.get());
        }
    }

    private static void say(Path control, String line) throws IOException {
        Files.writeString(control, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private CameraProbe() {}
}
