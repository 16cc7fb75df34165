package app.madang.client.webrtc;

/**
 * How many bytes may wait inside of the library: what goes out in a moment at the rate of late. Less would let a fast
 * way run dry between two looks, more would keep words waiting behind a file. Owned by the rtc thread.
 */
final class SendWindow {
    static final long SMALLEST = 64 << 10;
    static final long LARGEST = 4 << 20;
    private static final long MOMENT_NS = 20_000_000;
    /** Shorter times say nothing about a rate. */
    private static final long SHORTEST_NS = 2_000_000;

    private long bytes = 4 * SMALLEST;
    private long sentSince;
    private long before;
    private long lookedNs;
    private double perNs;

    long bytes() {
        return bytes;
    }

    void sent(long more) {
        sentSince += more;
    }

    /** @param buffered what the library had at this moment */
    void looked(long buffered, long nowNs) {
        long ns = nowNs - lookedNs;
        if (lookedNs != 0 && ns < SHORTEST_NS) {
            return;
        }
        long gone = before + sentSince - buffered;
        // Only what was full tells what the way can do.
        boolean full = before + sentSince >= bytes - SMALLEST;
        if (lookedNs != 0 && full && gone >= 0) {
            double now = (double) gone / ns;
            perNs = perNs == 0 ? now : 0.8 * perNs + 0.2 * now;
            // Where it ran dry the way can do more than was asked of it.
            long wanted = buffered == 0 ? 2 * bytes : (long) (perNs * MOMENT_NS);
            bytes = Math.clamp(wanted, Math.max(SMALLEST, bytes / 2), LARGEST);
        }
        before = buffered;
        sentSince = 0;
        lookedNs = nowNs;
    }
}
