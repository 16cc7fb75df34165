package app.madang.client.data;

/**
 * How long the way to one peer and back is without files on it. Owned by the call thread.
 *
 * <p>Files lie in queues on the way, as twice of what it holds goes under way. Were what is measured then believed, twice
 * that would go under way next, and the queues would grow for as long as files flow.
 */
final class RoundTrip {
    /** Within it queues run empty, and what was measured in them is reported no more: ICE asks every 2.5 s. */
    static final long QUIET_MS = 5_000;

    private double ms = -1;
    private boolean quiet = true;
    private long filesMs;

    /**
     * A shorter one counts at once, a longer one only where no file can be the reason.
     *
     * @param measuredMs below 0 where unknown
     * @param files whether any flow, to whomever: they may share the way
     * @param nowMs the loop's time
     */
    void measured(double measuredMs, boolean files, long nowMs) {
        if (files) {
            filesMs = nowMs;
        }
        quiet = !files && (quiet || nowMs - filesMs >= QUIET_MS);
        if (measuredMs >= 0 && (quiet || ms < 0 || measuredMs < ms)) {
            ms = measuredMs;
        }
    }

    /** Below 0 where unknown. */
    double ms() {
        return ms;
    }
}
