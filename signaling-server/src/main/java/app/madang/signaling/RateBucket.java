package app.madang.signaling;

/** How many messages one connection may still send now (PROTOCOL §3 {@code rate}). Owned by the rooms' loop. */
final class RateBucket {
    /** Tokens are counted in thousandths, so that time in milliseconds refills without fractions. */
    private static final long ONE = 1_000;

    private final long perSecond;
    private final long full;
    private long level;
    private long refilledAt;

    RateBucket(int perSecond, int burst, long nowMs) {
        this.perSecond = perSecond;
        this.full = burst * ONE;
        this.level = full;
        this.refilledAt = nowMs;
    }

    /** Takes one message if there is room for it. */
    boolean take(long nowMs) {
        level = Math.min(full, level + (nowMs - refilledAt) * perSecond);
        refilledAt = nowMs;
        if (level < ONE) {
            return false;
        }
        level -= ONE;
        return true;
    }

    /** Milliseconds from the last {@link #take} until the next message passes. */
    long waitMs() {
        return Math.max(0, Math.ceilDiv(ONE - level, perSecond));
    }
}
