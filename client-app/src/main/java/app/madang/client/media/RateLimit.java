package app.madang.client.media;

/**
 * Lets at most so many pictures a second through, spread evenly. A source of the very rate loses nothing, however its
 * pictures jitter by up to 0.4 of their distance: a picture may come before its time as long as the mean holds (the
 * "generic cell rate algorithm" of ITU-T I.371). Used by one thread at a time.
 */
final class RateLimit {
    /** A camera of "30" pictures a second may make 30.3: the limit lies above its name. */
    private static final double TOLERANCE = 1.02;

    private static final double EARLY = 0.95;

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
        boolean clockJumpedBack = early > 2 * intervalNs;
        if (early > EARLY * intervalNs && !clockJumpedBack) {
            return false;
        }
        dueNs = (early < 0 || clockJumpedBack ? timestampNs : dueNs) + intervalNs;
        return true;
    }
}
