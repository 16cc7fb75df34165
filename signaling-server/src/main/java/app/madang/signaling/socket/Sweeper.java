package app.madang.signaling.socket;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, on a thread of its own. Any thread may schedule. */
final class Sweeper implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    Sweeper() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "sweeper");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setRejectedExecutionHandler((task, closed) -> {});
    }

    /** @return cancels the task; null once the sweeper is closed */
    ScheduledFuture<?> in(long delayMs, Runnable task) {
        return executor.schedule(task, delayMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
