package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the current source: starts, stops, watches and may retry it. All of it happens in tasks of the loop, which may
 * wait for a device; {@code close} alone works on its caller's thread, after the task that runs.
 */
final class SourceRunner {
    private static final long STABLE_NS = 5_000_000_000L;
    private static final long WATCH_MS = 250;
    private static final long FIRST_RETRY_MS = 1_000;
    private static final long LAST_RETRY_MS = 8_000;
    private static final Logger LOG = LoggerFactory.getLogger(SourceRunner.class);

    private final EventLoop loop;
    private final LongSupplier nanoTime;
    private final FrameSink out;
    private final boolean persistent;
    private final CameraSwitch gate = new CameraSwitch();
    private final List<Consumer<CameraState>> listeners = new ArrayList<>();
    private VideoSource source = new NoSource();
    private Consumer<CameraState> own = state -> {};
    private SourceRun run;
    private EventLoop.Timer timer = () -> {};
    private CameraState state = CameraState.OFF;
    private long retryMs = FIRST_RETRY_MS;
    private boolean on;
    private volatile boolean closed;

    /**
     * @param persistent whether what failed is tried again, as a camera that comes back; else it is over, and begins
     *     only when it is switched off and on
     */
    SourceRunner(EventLoop loop, LongSupplier nanoTime, FrameSink out, boolean persistent) {
        this.loop = loop;
        this.nanoTime = nanoTime;
        this.out = out;
        this.persistent = persistent;
    }

    void on(boolean wanted) {
        gate.turn(wanted, () -> post(() -> switchTo(wanted)));
    }

    /** @param states hears how it is while this one is the source */
    void use(VideoSource next, Consumer<CameraState> states) {
        if (closed) {
            next.close();
        } else {
            post(() -> replace(next, states), next::close);
        }
    }

    void listen(Consumer<CameraState> listener) {
        post(() -> {
            listeners.add(listener);
            listener.accept(state);
        });
    }

    synchronized void close() {
        if (!closed) {
            gate.turn(false, () -> {});
            halt();
            free();
            closed = true;
        }
    }

    private void post(Runnable task) {
        post(task, () -> {});
    }

    private void post(Runnable task, Runnable tooLate) {
        loop.post(() -> {
            synchronized (this) {
                (closed ? tooLate : task).run();
            }
        });
    }

    private void replace(VideoSource next, Consumer<CameraState> states) {
        if (next == source) {
            return;
        }
        halt();
        free();
        source = next;
        own = states;
        retryMs = FIRST_RETRY_MS;
        if (on) {
            begin(CameraState.STARTING);
        }
    }

    private void switchTo(boolean wanted) {
        if (on == wanted) {
            return;
        }
        on = wanted;
        halt();
        if (on) {
            retryMs = FIRST_RETRY_MS;
            begin(CameraState.STARTING);
        } else {
            report(CameraState.OFF);
        }
    }

    /** @param shown the state until there are pictures: a source that is tried again stays what it was */
    private void begin(CameraState shown) {
        report(shown);
        SourceRun[] self = new SourceRun[1];
        SourceRun begun = new SourceRun(gate, out, () -> heard(self[0], CameraState.ON), nanoTime);
        self[0] = begun;
        run = begun;
        later(WATCH_MS, this::watch);
        try {
            source.start(begun, heard -> {
                // That pictures come is believed when one came.
                if (heard != CameraState.ON) {
                    heard(begun, heard);
                }
            });
        } catch (RuntimeException | Error e) {
            LOG.warn("A picture source did not start", e);
            fail(CameraState.LOST);
        }
    }

    /** Any thread. */
    private void heard(SourceRun from, CameraState heard) {
        post(() -> {
            if (from == run) {
                now(heard);
            }
        });
    }

    private void now(CameraState heard) {
        switch (heard) {
            case STARTING -> {}
            case ON -> report(CameraState.ON);
            case OFF -> {
                timer.cancel();
                report(CameraState.OFF);
            }
            case MISSING, BUSY, LOST -> fail(heard);
        }
    }

    private void watch() {
        long awaitedMs = run.hasPictures() ? source.silenceMs() : source.patienceMs();
        if (run.silentNs() > awaitedMs * 1_000_000) {
            fail(CameraState.LOST);
            return;
        }
        if (run.hasPictures() && run.ageNs() > STABLE_NS) {
            retryMs = FIRST_RETRY_MS;
        }
        later(WATCH_MS, this::watch);
    }

    private void fail(CameraState fault) {
        halt();
        report(fault);
        if (persistent) {
            later(retryMs, () -> begin(fault));
            retryMs = Math.min(LAST_RETRY_MS, 2 * retryMs);
        }
    }

    /** Timers fire on the loop, where they are cancelled too: a cancelled one never comes here but after close. */
    private void later(long delayMs, Runnable task) {
        timer = loop.schedule(delayMs, () -> {
            synchronized (this) {
                if (!closed) {
                    task.run();
                }
            }
        });
    }

    private void halt() {
        timer.cancel();
        if (run != null) {
            run.end();
            run = null;
            stop();
        }
    }

    private void stop() {
        try {
            source.stop();
        } catch (RuntimeException | Error e) {
            LOG.warn("A picture source did not stop properly", e);
        }
    }

    private void free() {
        try {
            source.close();
        } catch (RuntimeException | Error e) {
            LOG.warn("A picture source did not close properly", e);
        }
    }

    private void report(CameraState next) {
        if (next != state) {
            state = next;
            listeners.forEach(listener -> listener.accept(next));
            own.accept(next);
        }
    }
}
