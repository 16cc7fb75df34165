package app.madang.signaling.socket;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The connections between accept and the end of their handshake, bounded in all and for each address. Where there are
 * too many, the one that has waited longest goes: a real client needs a round trip, so strangers that say nothing keep
 * nobody out. Any thread.
 */
final class PendingHandshakes<T> {
    private final int maxInAll;
    private final int maxForAddress;
    /** The longest waiting first. */
    private final Map<T, InetAddress> waiting = new LinkedHashMap<>();

    private final Map<InetAddress, Integer> counts = new HashMap<>();

    PendingHandshakes(int maxInAll, int maxForAddress) {
        this.maxInAll = maxInAll;
        this.maxForAddress = maxForAddress;
    }

    /** Takes one more, and returns the one that has to go for it and no longer counts. */
    synchronized Optional<T> enter(T one, InetAddress address) {
        Optional<T> tooMany = Optional.empty();
        if (counts.getOrDefault(address, 0) >= maxForAddress) {
            tooMany = longestWaitingOf(address);
            tooMany.ifPresent(this::leave);
        } else if (waiting.size() >= maxInAll) {
            tooMany = dropLongestWaiting();
        }
        waiting.put(one, address);
        counts.merge(address, 1, Integer::sum);
        return tooMany;
    }

    /** Empty where nobody waits; who is returned no longer counts. */
    synchronized Optional<T> dropLongestWaiting() {
        Optional<T> first = waiting.keySet().stream().findFirst();
        first.ifPresent(this::leave);
        return first;
    }

    /** False where it waits no longer. */
    synchronized boolean leave(T one) {
        InetAddress address = waiting.remove(one);
        if (address == null) {
            return false;
        }
        counts.computeIfPresent(address, (same, here) -> here == 1 ? null : here - 1);
        return true;
    }

    private Optional<T> longestWaitingOf(InetAddress address) {
        return waiting.entrySet().stream()
                .filter(each -> each.getValue().equals(address))
                .findFirst()
                .map(Map.Entry::getKey);
    }
}
