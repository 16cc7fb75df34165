package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A camera of this machine. Each start makes a run with a thread of its own. A camera that falls silent says nothing
 * here: the pipeline watches that, and stops it.
 */
final class LinuxCamera implements VideoSource {
    private final Supplier<Capture> opener;
    private CameraRun run;
    private boolean known;
    private boolean closed;

    /** @param opener throws {@link CameraFault} where no camera starts */
    LinuxCamera(Supplier<Capture> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized void start(FrameSink sink, Consumer<CameraState> state) {
        if (closed) {
            return;
        }
        CameraRun before = run;
        if (before != null) {
            before.end();
            known |= before.hadPictures();
        }
        boolean wasThere = known;
        run = new CameraRun(
                opener,
                sink,
                // One that was there and is not any more is lost, also where a new start does not find it.
                said -> state.accept(said == CameraState.MISSING && wasThere ? CameraState.LOST : said),
                before);
        run.begin();
    }

    /** Waits for at most five seconds, usually 100 ms. */
    @Override
    public void stop() {
        CameraRun last = current();
        if (last != null) {
            last.end();
            last.join();
        }
    }

    private synchronized CameraRun current() {
        return run;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }
}
