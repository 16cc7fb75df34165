package app.madang.client.call;

/**
 * How often a peer may make this side do something that costs: several times at once, then now and then. Owned by the
 * call thread.
 */
final class Allowance {
    private final int most;
    private final long eachMs;
    private int left;
    private long since;

    /**
     * @param most at once
     * @param eachMs after which one more is allowed
     */
    Allowance(int most, long eachMs, long nowMs) {
        this.most = most;
        this.eachMs = eachMs;
        left = most;
        since = nowMs;
    }

    /** True, and one less left, where it is allowed now. */
    boolean take(long nowMs) {
        long more = (nowMs - since) / eachMs;
        since += more * eachMs;
        left = (int) Math.min(most, left + more);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
