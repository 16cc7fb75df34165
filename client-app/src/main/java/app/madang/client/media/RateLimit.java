package app.madang.client.media;

/**
 * Lets at most so many pictures a second through, spread evenly. Pictures that come a little early or late pass all
 * the same, so that a jittering source of the very rate loses nothing. Used by one thread at a time.
 */
final class RateLimit {
    /** A camera of "30" pictures a second may make 30.2: the limit lies above its name. */
    private static final double TOLERANCE = 1.02;

    private int fps;
    private long intervalNs;
    private long dueNs = Long.MIN_VALUE;

    boolean passes(long timestampNs, int limit) {
        if (limit != fps) {
            fps = limit;
            intervalNs = (long) (1e9 / (limit * TOLERANCE));
            dueNs = timestampNs;
        }
        long early = intervalNs / 2;
        if (timestampNs < dueNs - early && dueNs - timestampNs < 1_000_000_000L) {
            return false;
        }
        dueNs = timestampNs < dueNs - early
                ? timestampNs + intervalNs
                : Math.max(dueNs, timestampNs - early) + intervalNs;
        return true;
    }
}
