package app.madang.client.lab;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens in other processes, at their own time. */
final class Waiting {
    private static final long PAUSE_NS = 50_000_000;

    private Waiting() {}

    static void until(String what, long withinMs, BooleanSupplier condition) {
        if (!isTrueWithin(withinMs, condition)) {
            throw new AssertionError("not within " + withinMs + " ms: " + what);
        }
    }

    /** Lets the others do for a while what they do. */
    static void passes(long ms) {
        isTrueWithin(ms, () -> false);
    }

    static boolean isTrueWithin(long ms, BooleanSupplier condition) {
        long end = System.nanoTime() + ms * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        return true;
    }
}
