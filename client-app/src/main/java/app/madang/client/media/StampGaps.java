package app.madang.client.media;

/**
 * Counts the numbers that are left out between one stamp and the next. A source that starts again counts from 0, which
 * looks like a gap too: a gap is believed only if the time between the stamps fits it. Used by one thread at a time.
 */
final class StampGaps {
    private static final int NUMBERS = 1 << 14;
    private static final long CLOCK = 1L << 28;

    /** Until the source's rate is known: it makes at most so many pictures a second. */
    private static final double FASTEST_PER_MS = 0.06;

    private Stamp last;
    private double perMs;

    /** How many are missing between the last stamp and this one; 0 for the first one and after a restart. */
    int missedBefore(Stamp stamp) {
        Stamp before = last;
        last = stamp;
        if (before == null || before.camera() != stamp.camera()) {
            perMs = 0;
            return 0;
        }
        int steps = Math.floorMod(stamp.number() - before.number(), NUMBERS);
        long elapsedMs = Math.floorMod(stamp.wallMs() - before.wallMs(), CLOCK);
        if (steps == 0) {
            last = before;
            return 0;
        }
        if (!fits(steps, elapsedMs)) {
            perMs = 0;
            return 0;
        }
        learn(steps, elapsedMs);
        return steps - 1;
    }

    /** Longer than a turn of the numbers the gap says nothing any more. */
    private boolean fits(int steps, long elapsedMs) {
        if (perMs == 0) {
            return steps <= elapsedMs * FASTEST_PER_MS + 2;
        }
        double expected = elapsedMs * perMs;
        return expected < NUMBERS && Math.abs(steps - expected) <= 3 + expected / 4;
    }

    private void learn(int steps, long elapsedMs) {
        if (elapsedMs > 0) {
            double now = Math.min(FASTEST_PER_MS, (double) steps / elapsedMs);
            perMs = perMs == 0 ? now : perMs + (now - perMs) / 8;
        }
    }
}
