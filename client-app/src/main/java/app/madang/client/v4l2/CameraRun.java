package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a camera, from start to stop, on a thread {@code camera} of its own that owns the device. Pictures pass
 * under this object's lock, so that none is on its way once {@link #end} returned.
 */
final class CameraRun {
    private static final Logger LOG = LoggerFactory.getLogger(CameraRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Capture> opener;
    private final FrameSink sink;
    private final Consumer<CameraState> state;
    private final Thread thread = Thread.ofPlatform().daemon().name("camera").unstarted(this::run);
    private CameraRun before;
    private boolean pictures;
    private volatile boolean ended;

    /**
     * @param opener throws {@link CameraFault} where no camera starts
     * @param before the last run of the same camera, which has to let the device go first; or null
     */
    CameraRun(Supplier<Capture> opener, FrameSink sink, Consumer<CameraState> state, CameraRun before) {
        this.opener = opener;
        this.sink = sink;
        this.state = state;
        this.before = before;
    }

    /** Returns at once. */
    void begin() {
        thread.start();
    }

    private void run() {
        try {
            if (before != null) {
                before.join();
                before = null;
            }
            say(CameraState.STARTING);
            capture();
        } catch (CameraFault fault) {
            LOG.info("The camera gives no pictures: {}", fault.getMessage());
            say(fault.state());
        } catch (RuntimeException | Error e) {
            LOG.warn("The camera gives no pictures", e);
            say(CameraState.LOST);
        }
    }

    private void capture() {
        if (ended) {
            return;
        }
        try (Capture capture = opener.get()) {
            while (!ended) {
                capture.next(this::pass);
            }
        }
    }

    private synchronized void pass(VideoFrame frame) {
        if (ended) {
            return;
        }
        if (!pictures) {
            pictures = true;
            state.accept(CameraState.ON);
        }
        sink.frame(frame);
    }

    private void say(CameraState said) {
        if (!ended) {
            state.accept(said);
        }
    }

    /** No picture passes any more; waits for one that is being handed on. */
    synchronized void end() {
        ended = true;
    }

    /** Whether a picture has come. */
    synchronized boolean hadPictures() {
        return pictures;
    }

    /** Waits until the device is free, but not for ever: one that hangs in the kernel is left to itself. */
    void join() {
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("The camera does not stop; it is left to itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
