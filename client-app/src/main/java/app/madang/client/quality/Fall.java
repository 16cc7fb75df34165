package app.madang.client.quality;

/**
 * When a way got so narrow that the library's estimate ended at its least, and what came of it. Immutable.
 *
 * @param atMs when it was noticed
 * @param drainedAtMs what waits on the way is gone by then: a whole picture that is sent before is late or lost
 * @param heldUntilMs no growth before
 * @param hopelessUntilMs what is lost showed that even the least is too much
 */
record Fall(long atMs, long drainedAtMs, long heldUntilMs, long hopelessUntilMs) {
    static final Fall NONE = new Fall(0, 0, 0, 0);

    /** A little less than from one decision to the next. */
    private static final long DRAIN_MS = 900;

    private static final long FRESH_MS = 3_000;
    private static final long LONG_AGO_MS = 30_000;
    private static final long HOLD_MS = 5_000;
    /** Reports of losses do not come with all numbers. */
    private static final long HOPELESS_MS = 3_500;
    /** So long losses stay in a link's numbers. */
    private static final long LOSSES_MS = 5_000;

    static Fall at(long nowMs) {
        return new Fall(nowMs, nowMs + DRAIN_MS, nowMs + HOLD_MS, 0);
    }

    Fall draining(long nowMs) {
        return new Fall(atMs, nowMs + DRAIN_MS, heldUntilMs, hopelessUntilMs);
    }

    Fall held(long nowMs) {
        return new Fall(atMs, drainedAtMs, nowMs + HOLD_MS, hopelessUntilMs);
    }

    Fall hopeless(long nowMs) {
        return new Fall(atMs, drainedAtMs, heldUntilMs, nowMs + HOPELESS_MS);
    }

    /** A way so slow that its queue takes longer than {@link #DRAIN_MS} shows in the estimate within that time. */
    boolean isFresh(long nowMs) {
        return nowMs < atMs + FRESH_MS;
    }

    /** A way that often comes down here is not drained each time. */
    boolean isLongAgo(long nowMs) {
        return nowMs >= atMs + LONG_AGO_MS;
    }

    /** What is lost now was not lost by what was sent before it. */
    boolean isOver(long nowMs) {
        return nowMs >= atMs + DRAIN_MS + LOSSES_MS;
    }
}
