package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics.Path;
import java.util.List;

/**
 * Says when a relayed link should look for a direct way again, a few times for each network. The library decides in the
 * first second and never goes back on it: a way that answers late on a busy machine is pruned for good, and a relay costs
 * delay and somebody's money for the whole call. An ICE restart in a quiet moment costs a few packets, and nothing is
 * interrupted. Owned by the call thread.
 */
final class LaterLooks {
    /** By the first everything that begins with a call is over; a machine may be busy for longer than that. */
    private static final List<Long> AFTER_MS = List.of(10_000L, 50_000L, 300_000L);

    private long relayedSince = -1;
    private int had;

    /** Another network: more chances. */
    void again() {
        relayedSince = -1;
        had = 0;
    }

    /** @param path null while none is known */
    boolean due(Path path, long nowMs) {
        if (had == AFTER_MS.size() || path == null || !path.relayed()) {
            relayedSince = -1;
            return false;
        }
        if (relayedSince < 0) {
            relayedSince = nowMs;
        }
        boolean due = nowMs - relayedSince >= AFTER_MS.get(had);
        if (due) {
            had++;
            relayedSince = nowMs;
        }
        return due;
    }
}
