package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics.Path;

/**
 * Says once for each network that a relayed link should look for a direct way again. The library decides in the first
 * second and never goes back on it: a way that answers late on a busy machine is pruned for good, and a relay costs
 * delay and somebody's money for the whole call. One ICE restart in a quiet moment costs a few packets, and nothing is
 * interrupted. Owned by the call thread.
 */
final class SecondLook {
    /** By then everything that begins with a call is over. */
    static final long AFTER_MS = 10_000;

    private long relayedSince = -1;
    private boolean had;

    /** Another network: another chance. */
    void again() {
        relayedSince = -1;
        had = false;
    }

    /** @param path null while none is known */
    boolean due(Path path, long nowMs) {
        if (had || path == null || !path.relayed()) {
            relayedSince = -1;
            return false;
        }
        if (relayedSince < 0) {
            relayedSince = nowMs;
        }
        had = nowMs - relayedSince >= AFTER_MS;
        return had;
    }
}
