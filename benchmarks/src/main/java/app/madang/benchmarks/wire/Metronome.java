package app.madang.benchmarks.wire;

import java.util.concurrent.locks.LockSupport;

/**
 * Wakes the engine at each planned time to some microseconds: a selector's own timeout knows milliseconds only, and
 * spinning would take a core from the server. Own thread, ended by {@link #close}.
 */
public final class Metronome implements AutoCloseable {
    private final long start;
    private final long[] times;
    private final Engine engine;
    private final Thread thread;
    private volatile boolean closed;

    /** @param times nanoseconds after {@code start}, ascending */
    public Metronome(long start, long[] times, Engine engine) {
        this.start = start;
        this.times = times;
        this.engine = engine;
        thread = new Thread(this::beat, "metronome");
        thread.setDaemon(true);
    }

    /** Once. */
    public void start() {
        thread.start();
    }

    private void beat() {
        TimerSlack.least();
        int next = 0;
        while (!closed && next < times.length) {
            long wait = start + times[next] - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else {
                engine.wake();
                next = firstAfter(System.nanoTime(), next);
            }
        }
    }

    private int firstAfter(long now, int from) {
        int next = from;
        while (next < times.length && start + times[next] - now <= 0) {
            next++;
        }
        return next;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
