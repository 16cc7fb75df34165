package app.madang.benchmarks.relay;

import java.util.concurrent.TimeUnit;

/**
 * One run of the relay benchmark.
 *
 * @param rate messages a second
 * @param idle stays that only say that they live
 * @param warmUpSeconds load before anything is measured
 * @param windowSeconds how long each window lasts: the quiet one, and the one with a flooder and a slow reader
 */
public record Settings(int rate, int idle, int warmUpSeconds, int windowSeconds) {
    /** Between the first flood and the second window: a JVM compiles for it what it had not needed before. */
    private static final int SETTLE_SECONDS = 5;

    public int totalSeconds() {
        return warmUpSeconds + windowSeconds + troubleSeconds();
    }

    /** From the first flood to the end. */
    int troubleSeconds() {
        return SETTLE_SECONDS + windowSeconds;
    }

    Window quiet() {
        return window("quiet", warmUpSeconds);
    }

    Window troubled() {
        return window("troubled", warmUpSeconds + windowSeconds + SETTLE_SECONDS);
    }

    private Window window(String name, int fromSeconds) {
        return new Window(
                name, TimeUnit.SECONDS.toNanos(fromSeconds), TimeUnit.SECONDS.toNanos(fromSeconds + windowSeconds));
    }
}
