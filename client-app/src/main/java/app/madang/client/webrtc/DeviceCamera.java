package app.madang.client.webrtc;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoSource;
import app.madang.loop.ThreadLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera of this machine. Owns a thread on which the device is opened and closed, because that takes as long as the
 * device likes. A camera that falls silent says nothing here: the pipeline watches that, and stops it.
 */
final class DeviceCamera implements VideoSource {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceCamera.class);
    private static final long STOP_SECONDS = 5;

    private final ThreadLoop thread = new ThreadLoop("camera");
    private final Function<FrameSink, CameraCapture> opener;
    private final Runnable onClosed;
    private volatile CameraCapture.Gate gate = CameraCapture.Gate.shut();
    private CameraCapture capture;
    private boolean closed;

    /** @param opener gives pictures to a sink, or throws {@link CameraFault} */
    DeviceCamera(Function<FrameSink, CameraCapture> opener, Runnable onClosed) {
        this.opener = opener;
        this.onClosed = onClosed;
    }

    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        CameraCapture.Gate own = new CameraCapture.Gate(sink);
        gate.close();
        gate = own;
        thread.post(() -> open(own, state));
    }

    private void open(CameraCapture.Gate own, Consumer<CameraState> state) {
        halt();
        if (own.isClosed()) {
            return;
        }
        state.accept(CameraState.STARTING);
        try {
            capture = opener.apply(own);
            state.accept(CameraState.ON);
        } catch (CameraFault fault) {
            LOG.info("The camera did not start: {}", fault.getMessage());
            state.accept(fault.state());
        }
    }

    @Override
    public void stop() {
        gate.close();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(this::halt, thread::post);
        try {
            stopped.get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The camera does not stop; it is left to itself");
        } catch (ExecutionException e) {
            LOG.warn("The camera did not stop properly", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void halt() {
        if (capture != null) {
            CameraCapture last = capture;
            capture = null;
            last.close();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        thread.close();
        onClosed.run();
    }
}
