package app.madang.signaling.socket;

/**
 * How much of something, messages, bytes or pings, one connection may still send now: so much a second, and a burst at
 * once. Loop thread.
 */
public final class Bucket {
    /** Counted in thousandths, so that time in milliseconds refills without fractions. */
    private static final long ONE = 1_000;

    private final long perSecond;
    private final long full;
    private long level;
    private long filledAtMs;

    /** @param burst so many at once, and at first */
    public Bucket(long perSecond, long burst, long nowMs) {
        this.perSecond = perSecond;
        this.full = burst * ONE;
        this.level = full;
        this.filledAtMs = nowMs;
    }

    /** Takes one where there is one; else nothing changes. */
    public boolean takeOne(long nowMs) {
        fill(nowMs);
        if (level < ONE) {
            return false;
        }
        level -= ONE;
        return true;
    }

    /** Milliseconds from the last look until there is one to take. */
    public long waitMs() {
        return waitMs(ONE);
    }

    /** Takes what has come already; returns after how many milliseconds there is room for more, 0: there is. */
    long take(int count, long nowMs) {
        fill(nowMs);
        level -= count * ONE;
        return waitMs(0);
    }

    private void fill(long nowMs) {
        level = Math.min(full, level + (nowMs - filledAtMs) * perSecond);
        filledAtMs = nowMs;
    }

    private long waitMs(long wanted) {
        return Math.max(0, Math.ceilDiv(wanted - level, perSecond));
    }
}
