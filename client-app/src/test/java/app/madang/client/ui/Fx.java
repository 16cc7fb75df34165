package app.madang.client.ui;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;

/** The JavaFX thread for tests: starts the toolkit once, runs things there and waits for what must come. */
public final class Fx {
    private static final long DEADLINE_SECONDS = 30;
    /** What nothing caught on the JavaFX thread: the window goes on after it, but no test may. */
    private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();

    private Fx() {}

    public static synchronized void start() {
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
            Platform.runLater(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> uncaught(e)));
        } catch (IllegalStateException e) {
            // Another test class of this JVM started it.
        } catch (Exception e) {
            throw new AssertionError("JavaFX did not start", e);
        }
    }

    /** The headless platform throws some of its own, for windows larger than its screen: those are not ours. */
    private static void uncaught(Throwable e) {
        boolean ours = Stream.of(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("app.madang."));
        if (ours) {
            UNCAUGHT.add(e);
        }
    }

    public static <T> T get(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.get());
            } catch (Throwable t) {
                result.completeExceptionally(t);
            }
        });
        try {
            T value = result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            Throwable uncaught = UNCAUGHT.poll();
            if (uncaught != null) {
                throw new AssertionError("thrown on the JavaFX thread before this", uncaught);
            }
            return value;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable task) {
        get(() -> {
            task.run();
            return null;
        });
    }

    /** Asks on the JavaFX thread, again and again, until it is so. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what);
            }
            pulse();
        }
    }

    /** Lets a whole pulse of the toolkit pass: style sheets and layout follow a timer, so the second call ends it. */
    public static void pulse() {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        Platform.runLater(() -> new javafx.animation.AnimationTimer() {
            private boolean second;

            @Override
            public void handle(long now) {
                if (second) {
                    stop();
                    passed.complete(null);
                }
                second = true;
            }
        }.start());
        try {
            passed.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no pulse", e);
        }
    }
}
