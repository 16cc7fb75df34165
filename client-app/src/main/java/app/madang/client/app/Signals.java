package app.madang.client.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * SIGINT and SIGTERM: the room is left and everything closed before the process ends, with 0, since it was asked to.
 * The JVM's own way ends with 130 or 143 while the call is still being closed. Closed once everything is.
 */
final class Signals implements AutoCloseable {
    private static final long MOST_MS = 5_000;

    private final CompletableFuture<Runnable> leave = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::signalled, "signal");

    private Signals() {}

    static Signals caught() {
        Signals signals = new Signals();
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    /**
     * Once. A signal that came before has waited for it.
     *
     * @param task ends the call, also one that only begins, and waits for that; whoever waits for the call's end then
     *     closes everything
     */
    void leaveBy(Runnable task) {
        leave.complete(task);
    }

    private void signalled() {
        try {
            leave.get(MOST_MS, TimeUnit.MILLISECONDS).run();
            closed.await(MOST_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The program hangs in its beginning: there is nothing to leave yet.
        }
        StandardOutput.giveUp();
        Runtime.getRuntime().halt(ExitCode.DONE.code());
    }

    @Override
    public void close() {
        leave.complete(() -> {});
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came first, and the hook ends the process.
        }
    }
}
