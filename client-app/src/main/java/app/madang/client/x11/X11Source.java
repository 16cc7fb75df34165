package app.madang.client.x11;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoSource;
import app.madang.loop.EventLoop;
import app.madang.loop.ThreadLoop;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A screen or a window of a display. Says MISSING once it is closed or unplugged, and nothing more comes then. */
final class X11Source implements VideoSource {
    private final EventLoop loop;
    private final LongSupplier nanoTime;
    private final Supplier<Capture> opener;
    private final Runnable closeLoop;
    private ScreenRun run;
    private boolean closed;

    X11Source(EventLoop loop, LongSupplier nanoTime, Supplier<Capture> opener, Runnable closeLoop) {
        this.loop = loop;
        this.nanoTime = nanoTime;
        this.opener = opener;
        this.closeLoop = closeLoop;
    }

    /** On a thread {@code screen} of its own. */
    static X11Source onItsOwnThread(Supplier<Capture> opener) {
        ThreadLoop loop = new ThreadLoop("screen");
        return new X11Source(loop, System::nanoTime, opener, loop::close);
    }

    @Override
    public synchronized void start(FrameSink sink, Consumer<CameraState> state) {
        stop();
        if (!closed) {
            run = new ScreenRun(loop, nanoTime, opener, sink, state);
            run.begin();
        }
    }

    /** Returns at once; the connection to the display ends a moment later. */
    @Override
    public synchronized void stop() {
        if (run != null) {
            run.end();
            run = null;
        }
    }

    @Override
    public synchronized void close() {
        stop();
        closed = true;
        // After what frees the last run.
        loop.post(closeLoop);
    }
}
