package app.madang.client.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * SIGINT and SIGTERM: the room is left and everything closed before the process ends, with 0, since it was asked to.
 * The JVM's own way ends with 130 or 143 while the call is still being closed. Closed once everything is.
 */
final class Signals implements AutoCloseable {
    private static final long MOST_MS = 5_000;

    private final AtomicReference<Runnable> leave = new AtomicReference<>(() -> {});
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::signalled, "signal");

    private Signals() {}

    static Signals caught() {
        Signals signals = new Signals();
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    /** @param task ends the call and waits for that; whoever waits for the call's end then closes everything */
    void leaveBy(Runnable task) {
        leave.set(task);
    }

    private void signalled() {
        leave.get().run();
        try {
            closed.await(MOST_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        StandardOutput.giveUp();
        Runtime.getRuntime().halt(ExitCode.DONE.code());
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came first, and the hook ends the process.
        }
    }
}
