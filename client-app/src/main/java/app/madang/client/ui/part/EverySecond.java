package app.madang.client.ui.part;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Runs a task each second from its start, in step, until it is stopped; seconds in which the JavaFX thread was away are
 * left out. An animation of JavaFX would have it go through the whole window 60 times a second for that. JavaFX thread only.
 */
public final class EverySecond {
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final Runnable task;
    private long startNs;
    /** Which start it is; one that was stopped or begun anew is over. */
    private int current;

    /** @param task on the JavaFX thread */
    public EverySecond(Runnable task) {
        this.task = task;
    }

    /** The first time is in a second from now. */
    public void start() {
        startNs = System.nanoTime();
        current++;
        awaitNext(current);
    }

    /** Harmless when it does not run. */
    public void stop() {
        current++;
    }

    private void awaitNext(int start) {
        long gone = System.nanoTime() - startNs;
        Executor next = CompletableFuture.delayedExecutor(
                SECOND_NS - gone % SECOND_NS, TimeUnit.NANOSECONDS, Platform::runLater);
        next.execute(() -> {
            if (start == current) {
                awaitNext(start);
                task.run();
            }
        });
    }
}
