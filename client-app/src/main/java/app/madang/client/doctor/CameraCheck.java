package app.madang.client.doctor;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.Cameras;
import app.madang.client.media.DeviceLook;
import app.madang.client.media.DeviceLook.State;
import app.madang.client.media.VideoSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens one camera after the other until one gives a picture. */
public final class CameraCheck {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FPS = 15;
    private static final int MAX_TRIED = 3;
    private static final long FIRST_PICTURE_MS = 4_000;

    private static final int BUSY_AGAIN = 3;
    private static final long BUSY_MS = 400;

    private final Cameras cameras;

    public CameraCheck(Cameras cameras) {
        this.cameras = cameras;
    }

    /** Blocks for up to 12 s, much less where all is well: never on a loop. */
    public DeviceLook look() {
        List<String> names = cameras.names();
        if (names.isEmpty()) {
            return look(Optional.empty());
        }
        List<DeviceLook> looks = names.stream()
                .limit(MAX_TRIED)
                .map(name -> look(Optional.of(name)))
                .takeWhile(look -> look.state() != State.WORKS)
                .toList();
        return looks.size() < Math.min(MAX_TRIED, names.size())
                ? new DeviceLook(State.WORKS, names.get(looks.size()))
                : looks.getFirst();
    }

    /** Whoever had the camera may only just be letting it go, this program's own preview among them. */
    private DeviceLook look(Optional<String> name) {
        DeviceLook look = lookOnce(name);
        for (int again = 0; again < BUSY_AGAIN && look.state() == State.BUSY; again++) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, BUSY_MS, TimeUnit.MILLISECONDS)
                    .join();
            look = lookOnce(name);
        }
        return look;
    }

    private DeviceLook lookOnce(Optional<String> name) {
        CompletableFuture<State> seen = new CompletableFuture<>();
        try (VideoSource camera = cameras.camera(name, WIDTH, HEIGHT, FPS)) {
            camera.start(frame -> seen.complete(State.WORKS), state -> tell(state, seen));
            return new DeviceLook(seen.get(FIRST_PICTURE_MS, TimeUnit.MILLISECONDS), name.orElse(""));
        } catch (TimeoutException e) {
            return new DeviceLook(State.SILENT, name.orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeviceLook(State.SILENT, name.orElse(""));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(CameraState state, CompletableFuture<State> seen) {
        switch (state) {
            case MISSING -> seen.complete(State.MISSING);
            case BUSY -> seen.complete(State.BUSY);
            case LOST -> seen.complete(State.SILENT);
            case OFF, STARTING, ON -> {}
        }
    }
}
