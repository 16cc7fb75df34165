package app.madang.signaling.socket;

import app.madang.loop.EventLoop;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What a loop has to do later, the next first. Owned by the loop's thread; a timer may be cancelled from any. */
final class Timers {
    /** Long enough that waiting costs nothing, short enough for every counter of milliseconds. */
    private static final long IDLE_NANOS = 60_000_000_000L;

    private static final int TIDY_FROM = 1_024;

    static final class Timed implements EventLoop.Timer, Comparable<Timed> {
        private final long dueNanos;
        private volatile Runnable task;

        Timed(long dueNanos, Runnable task) {
            this.dueNanos = dueNanos;
            this.task = task;
        }

        /** Lets go of the task at once: what it holds may be large, and its time far away. */
        @Override
        public void cancel() {
            task = null;
        }

        @Override
        public int compareTo(Timed other) {
            // By difference, as System.nanoTime may pass the largest number.
            return Long.signum(dueNanos - other.dueNanos);
        }
    }

    private final PriorityQueue<Timed> queue = new PriorityQueue<>();
    private int tidyAt = TIDY_FROM;

    void add(Timed timed) {
        queue.add(timed);
        if (queue.size() >= tidyAt) {
            queue.removeIf(each -> each.task == null);
            tidyAt = Math.max(TIDY_FROM, queue.size() * 2);
        }
    }

    /** Those that wait, and some that were cancelled. */
    int size() {
        return queue.size();
    }

    /** Nanoseconds until the next is due, 0 where one is, at most a minute. */
    long nanosToNext(long nowNanos) {
        Timed next = queue.peek();
        return next == null ? IDLE_NANOS : Math.clamp(next.dueNanos - nowNanos, 0, IDLE_NANOS);
    }

    void runDue(long nowNanos, Consumer<Runnable> runner) {
        while (!queue.isEmpty() && queue.peek().dueNanos - nowNanos <= 0) {
            Runnable task = queue.poll().task;
            if (task != null) {
                runner.accept(task);
            }
        }
    }
}
