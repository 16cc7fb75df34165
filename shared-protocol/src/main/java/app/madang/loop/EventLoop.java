package app.madang.loop;

/**
 * One owner thread: everything that a loop owns is read and written by its tasks only, in the order posted. All
 * methods may be called from any thread and return at once. A task that throws is logged; the loop goes on.
 */
public interface EventLoop {

    /** Milliseconds of a clock that never jumps back; its zero means nothing. */
    long nowMs();

    /** Runs the task on the loop's thread, after all tasks posted before. Dropped once the loop is closed. */
    void post(Runnable task);

    /** Runs the task on the loop's thread once at least {@code delayMs} (0 or more) have passed. */
    Timer schedule(long delayMs, Runnable task);

    /** A task that waits for its time. */
    interface Timer {
        /** The task will not run any more, unless it is running now. Harmless when called twice or too late. */
        void cancel();
    }
}
