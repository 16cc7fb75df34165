package app.madang.signaling.socket;

/** How much of something, bytes or pings, one connection may still send now. Loop thread. */
final class Bucket {
    private final long perSecond;
    private final long full;
    private long level;
    private long filledAtMs;

    Bucket(long perSecond, long burst, long nowMs) {
        this.perSecond = perSecond;
        this.full = burst;
        this.level = burst;
        this.filledAtMs = nowMs;
    }

    /** Takes what has come already; returns after how many milliseconds there is room for more, 0: there is. */
    long take(int count, long nowMs) {
        level = Math.min(full, level + (nowMs - filledAtMs) * perSecond / 1_000) - count;
        filledAtMs = nowMs;
        return level >= 0 ? 0 : Math.ceilDiv(-level * 1_000, perSecond);
    }
}
