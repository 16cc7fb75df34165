package app.madang.client.call;

import app.madang.protocol.ServerMessage.Rate;

/**
 * Keeps one connection within what the server takes (PROTOCOL §3): what is more would be dropped, and with it the
 * candidates of somebody in a large room. Owned by the call thread.
 */
final class Pace {
    private final double perMs;
    private final double burst;
    private double free;
    private long at;

    Pace(Rate rate, long nowMs) {
        perMs = Math.max(1, rate.perSecond()) / 1_000.0;
        burst = Math.max(1, rate.burst());
        free = burst;
        at = nowMs;
    }

    /** True if a message may go now. */
    boolean take(long nowMs) {
        refill(nowMs);
        if (free < 1) {
            return false;
        }
        free--;
        return true;
    }

    /** A message that goes in any case. */
    void count(long nowMs) {
        refill(nowMs);
        free--;
    }

    /** How long until the next message may go, at least a millisecond. */
    long waitMs(long nowMs) {
        refill(nowMs);
        return Math.max(1, (long) Math.ceil((1 - free) / perMs));
    }

    private void refill(long nowMs) {
        free = Math.min(burst, free + (nowMs - at) * perMs);
        at = nowMs;
    }
}
