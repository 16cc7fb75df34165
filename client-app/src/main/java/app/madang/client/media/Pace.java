package app.madang.client.media;

import app.madang.loop.EventLoop;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Calls at a steady rate on a loop's thread. Call n is due n periods after the first: no error adds up. After a stall
 * the calls that were missed are left out, so that they do not come in a burst.
 */
final class Pace {
    private final EventLoop loop;

    /** Held during each call, so that {@code stop} can promise that none follows. */
    private final ReentrantLock calling = new ReentrantLock();

    private EventLoop.Timer timer = () -> {};
    private Beat beat;

    Pace(EventLoop loop) {
        this.loop = loop;
    }

    /** One run at a rate of {@code beats} in {@code seconds} seconds. */
    private record Beat(long startMs, long beats, long seconds, Runnable call) {
        long dueMs(long n) {
            return startMs + (1000 * n * seconds + beats / 2) / beats;
        }

        /** After call {@code n}: the next one, or where it is long past the one that is due nearest to now. */
        long next(long n, long nowMs) {
            return Math.max(n + 1, ((nowMs - startMs) * beats + 500 * seconds) / (1000 * seconds));
        }

        /** So long after the start of one call begins the next: pictures of the same millisecond would be lost. */
        long leastMs() {
            return 500 * seconds / beats;
        }
    }

    void start(long beats, long seconds, Runnable call) {
        calling.lock();
        try {
            stop();
            beat = new Beat(loop.nowMs(), beats, seconds, call);
            await(beat, 0, beat.startMs);
        } finally {
            calling.unlock();
        }
    }

    /** Once it returned no call begins or runs, but the one that this is called from. */
    void stop() {
        calling.lock();
        try {
            timer.cancel();
            beat = null;
        } finally {
            calling.unlock();
        }
    }

    private void await(Beat current, long n, long notBeforeMs) {
        long atMs = Math.max(current.dueMs(n), notBeforeMs);
        timer = loop.schedule(Math.max(0, atMs - loop.nowMs()), () -> due(current, n));
    }

    private void due(Beat current, long n) {
        calling.lock();
        try {
            long nowMs = loop.nowMs();
            if (beat == current) {
                current.call.run();
            }
            if (beat == current) {
                await(current, current.next(n, loop.nowMs()), nowMs + current.leastMs());
            }
        } finally {
            calling.unlock();
        }
    }
}
