package app.madang.client.call;

import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how often one person can react, whoever sends how much: what comes faster is dropped, which nobody misses.
 * Owned by the call thread.
 */
final class Reactions {
    static final long BETWEEN_MS = 250;

    private final Map<PeerId, Long> last = new HashMap<>();

    /** Whether this one counts. */
    boolean take(PeerId who, long nowMs) {
        last.values().removeIf(at -> nowMs - at >= BETWEEN_MS);
        return last.putIfAbsent(who, nowMs) == null;
    }
}
