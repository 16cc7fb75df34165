package app.madang.signaling;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What all stays together keep unacknowledged, bounded by a share of the memory: each outbox has its own bound, but
 * thousands of full ones would still be too much. Owned by the rooms' loop.
 */
final class KeptMemory {
    /** So many parts of the whole memory make one for what is kept. */
    private static final long SHARE = 8;

    private final long most;
    private final Set<Outbox> holders = new HashSet<>();
    private long total;
    private long messages;

    /** @param most bytes of all together */
    KeptMemory(long most) {
        this.most = most;
    }

    static KeptMemory ofThisProcess() {
        return new KeptMemory(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Bytes of all together. */
    long total() {
        return total;
    }

    /** Messages of all together. */
    long messages() {
        return messages;
    }

    /**
     * This outbox holds so many bytes and messages more, or less. Where all together are too much, the largest are emptied: their
     * clients lose nothing as long as they are connected, and begin anew where they come back.
     */
    void changed(Outbox outbox, int bytesMore, int messagesMore) {
        total += bytesMore;
        messages += messagesMore;
        if (outbox.keptBytes() == 0) {
            holders.remove(outbox);
        } else {
            holders.add(outbox);
        }
        if (total > most) {
            relieve();
        }
    }

    /** More than needed at once, so that a full memory does not mean looking through all outboxes for each message. */
    private void relieve() {
        List<Outbox> largestFirst = holders.stream()
                .sorted(Comparator.comparingInt(Outbox::keptBytes).reversed())
                .toList();
        for (Outbox outbox : largestFirst) {
            if (total <= most - most / SHARE) {
                return;
            }
            outbox.forgetAll();
        }
    }
}
