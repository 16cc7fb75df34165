package app.madang.client.screen;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import app.madang.loop.EventLoop;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a shared screen or window, from start to stop, in tasks of its source's loop. Looks fifteen times a second
 * and sends what changed; pictures pass under this object's lock, so that none is on its way once {@link #end} returned.
 */
final class ScreenRun {
    static final int FPS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(ScreenRun.class);

    private final EventLoop loop;
    private final LongSupplier nanoTime;
    private final Supplier<Capture> opener;
    private final FrameSink sink;
    private final Consumer<CameraState> state;
    private final Repeats repeats = new Repeats();
    private Capture capture;
    private long startMs;
    private boolean pictures;
    private volatile boolean ended;

    /** @param opener throws {@link CaptureFault} where it cannot be captured */
    ScreenRun(
            EventLoop loop,
            LongSupplier nanoTime,
            Supplier<Capture> opener,
            FrameSink sink,
            Consumer<CameraState> state) {
        this.loop = loop;
        this.nanoTime = nanoTime;
        this.opener = opener;
        this.sink = sink;
        this.state = state;
    }

    /** Returns at once. */
    void begin() {
        loop.post(() -> guarded(this::open));
    }

    private void open() {
        state.accept(CameraState.STARTING);
        capture = opener.get();
        startMs = loop.nowMs();
        tick(0);
    }

    private void tick(long number) {
        boolean changed = capture.look();
        if (repeats.due(changed)) {
            capture.picture(nanoTime.getAsLong()).ifPresent(this::pass);
        }
        // After a stall the looks that were missed are left out.
        long next = Math.max(number + 1, (loop.nowMs() - startMs) * FPS / 1_000);
        long delayMs = Math.max(1, startMs + next * 1_000 / FPS - loop.nowMs());
        loop.schedule(delayMs, () -> guarded(() -> tick(next)));
    }

    private synchronized void pass(VideoFrame frame) {
        try {
            if (!ended) {
                announce();
                sink.frame(frame);
            }
        } finally {
            frame.release();
        }
    }

    private void announce() {
        if (!pictures) {
            pictures = true;
            state.accept(CameraState.ON);
        }
    }

    private void guarded(Runnable step) {
        if (ended) {
            return;
        }
        try {
            step.run();
        } catch (CaptureFault fault) {
            LOG.info("What was shared gives no more pictures: {}", fault.getMessage());
            over(said(fault.kind()));
        } catch (RuntimeException | Error e) {
            LOG.warn("What was shared gives no more pictures", e);
            over(CameraState.LOST);
        }
    }

    private void over(CameraState why) {
        try {
            free();
        } finally {
            if (!ended) {
                state.accept(why);
            }
        }
    }

    private static CameraState said(CaptureFault.Kind kind) {
        return switch (kind) {
            case GONE -> CameraState.MISSING;
            case DECLINED -> CameraState.OFF;
            case REFUSED -> CameraState.BUSY;
            case BROKEN -> CameraState.LOST;
        };
    }

    /** No picture passes any more; waits for one that is being handed on. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        loop.post(this::free);
    }

    private void free() {
        Optional.ofNullable(capture).ifPresent(Capture::close);
        capture = null;
    }
}
