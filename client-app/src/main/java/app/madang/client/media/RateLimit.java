package app.madang.client.media;

/**
 * Lets at most so many pictures a second through, spread evenly. A source of the very rate loses nothing, however its
 * pictures jitter: one may come up to three distances before its time as long as the mean holds (the "generic cell rate
 * algorithm" of ITU-T I.371). After a break that many may follow each other more quickly, which hurts nobody. Used by one thread at a time.
 */
final class RateLimit {
    /** A camera of "30" pictures a second may make 30.3: the limit lies above its name. */
    private static final double TOLERANCE = 1.02;

    /** On a busy machine a picture may be drawn later than the next one is due: then they come close together. */
    private static final int EARLY = 3;

    private int fps;
    private long intervalNs;
    private long dueNs;

    boolean passes(long timestampNs, int limit) {
        if (limit != fps) {
            fps = limit;
            intervalNs = (long) (1e9 / (limit * TOLERANCE));
            dueNs = timestampNs;
        }
        long early = dueNs - timestampNs;
        boolean clockJumpedBack = early > (EARLY + 2) * intervalNs;
        if (early > EARLY * intervalNs && !clockJumpedBack) {
            return false;
        }
        dueNs = (early < 0 || clockJumpedBack ? timestampNs : dueNs) + intervalNs;
        return true;
    }
}
