package app.madang.signaling.socket;

/** How many bytes one connection may still send now. Loop thread. */
final class ByteBucket {
    private final long perSecond;
    private final long full;
    private long level;
    private long filledAtMs;

    ByteBucket(long perSecond, long burst, long nowMs) {
        this.perSecond = perSecond;
        this.full = burst;
        this.level = burst;
        this.filledAtMs = nowMs;
    }

    /** Takes bytes that have come already; returns for how many milliseconds nothing more should be read, 0: go on. */
    long take(int bytes, long nowMs) {
        level = Math.min(full, level + (nowMs - filledAtMs) * perSecond / 1_000) - bytes;
        filledAtMs = nowMs;
        return level >= 0 ? 0 : Math.ceilDiv(-level * 1_000, perSecond);
    }
}
