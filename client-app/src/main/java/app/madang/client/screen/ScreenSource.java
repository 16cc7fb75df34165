package app.madang.client.screen;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoSource;
import app.madang.loop.EventLoop;
import app.madang.loop.ThreadLoop;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A screen or a window. Says MISSING once it is closed or unplugged, and nothing more comes then. */
public final class ScreenSource implements VideoSource {
    private static final long SILENT_MS = 15_000;

    private final EventLoop loop;
    private final LongSupplier nanoTime;
    private final Supplier<Capture> opener;
    private final Runnable closeLoop;
    private final long patienceMs;
    private ScreenRun run;
    private boolean closed;

    ScreenSource(EventLoop loop, LongSupplier nanoTime, Supplier<Capture> opener, Runnable closeLoop, long patienceMs) {
        this.loop = loop;
        this.nanoTime = nanoTime;
        this.opener = opener;
        this.closeLoop = closeLoop;
        this.patienceMs = patienceMs;
    }

    /**
     * On a thread {@code screen} of its own.
     *
     * @param patienceMs as {@link VideoSource#patienceMs}
     */
    public static ScreenSource onItsOwnThread(Supplier<Capture> opener, long patienceMs) {
        ThreadLoop loop = new ThreadLoop("screen");
        return new ScreenSource(loop, System::nanoTime, opener, loop::close, patienceMs);
    }

    /** It says itself when it is over, and nobody tries it again: a busy machine must not end it. */
    @Override
    public long silenceMs() {
        return SILENT_MS;
    }

    @Override
    public long patienceMs() {
        return patienceMs;
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
