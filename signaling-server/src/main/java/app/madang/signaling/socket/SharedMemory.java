package app.madang.signaling.socket;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes that many connections hold together, bounded in all: each may be within its own bound and still all of them be
 * too much. Loop thread.
 */
final class SharedMemory<T> {
    private final long most;
    private final Map<T, Integer> held = new HashMap<>();
    private long total;

    /** @param most bytes of all together */
    SharedMemory(long most) {
        this.most = most;
    }

    long total() {
        return total;
    }

    /** It holds so many bytes from now on. Returns who holds most and has to go, where all together are too much. */
    Optional<T> holds(T one, int bytes) {
        Integer before = bytes == 0 ? held.remove(one) : held.put(one, bytes);
        total += bytes - (before == null ? 0 : before);
        return total <= most ? Optional.empty() : largest();
    }

    private Optional<T> largest() {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(Collections.max(held.entrySet(), Map.Entry.comparingByValue())
                        .getKey());
    }
}
