package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions of the real library, which has a clock of its own. */
public final class Await {
    static final long USUAL_MS = 20_000;

    public static void until(String what, BooleanSupplier condition) {
        until(what, USUAL_MS, condition);
    }

    public static void until(String what, long withinMs, BooleanSupplier condition) {
        long end = System.nanoTime() + withinMs * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within %d ms: %s", withinMs, what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private Await() {}
}
