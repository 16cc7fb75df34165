package app.madang.signaling.socket;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The connections between accept and the end of their handshake, bounded in all and for each address. Where there are
 * too many, the one that has waited longest goes: a real client needs a round trip, so strangers that say nothing keep
 * nobody out. Loop thread.
 */
final class PendingHandshakes<T> {
    private final int maxInAll;
    private final int maxForAddress;
    /** The longest waiting first. */
    private final Map<T, AddressGroup> waiting = new LinkedHashMap<>();

    private final Map<AddressGroup, Integer> counts = new HashMap<>();

    PendingHandshakes(int maxInAll, int maxForAddress) {
        this.maxInAll = maxInAll;
        this.maxForAddress = maxForAddress;
    }

    int size() {
        return waiting.size();
    }

    /**
     * Takes one more, and returns the one that has to go for it and no longer counts.
     *
     * @param address null where it stands for many clients, as a proxy's: then only the bound in all holds
     */
    Optional<T> enter(T one, AddressGroup address) {
        Optional<T> tooMany = Optional.empty();
        if (address != null && counts.getOrDefault(address, 0) >= maxForAddress) {
            tooMany = longestWaitingOf(address);
            tooMany.ifPresent(this::leave);
        } else if (waiting.size() >= maxInAll) {
            tooMany = dropLongestWaiting();
        }
        waiting.put(one, address);
        if (address != null) {
            counts.merge(address, 1, Integer::sum);
        }
        return tooMany;
    }

    /** Empty where nobody waits; who is returned no longer counts. */
    Optional<T> dropLongestWaiting() {
        Optional<T> first = waiting.keySet().stream().findFirst();
        first.ifPresent(this::leave);
        return first;
    }

    /** False where it waits no longer. */
    boolean leave(T one) {
        if (!waiting.containsKey(one)) {
            return false;
        }
        AddressGroup address = waiting.remove(one);
        counts.computeIfPresent(address, (same, here) -> here == 1 ? null : here - 1);
        return true;
    }

    private Optional<T> longestWaitingOf(AddressGroup address) {
        return waiting.entrySet().stream()
                .filter(each -> address.equals(each.getValue()))
                .findFirst()
                .map(Map.Entry::getKey);
    }
}
