package app.madang.client.data;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.History;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks everybody with whom a channel opens what was said before, one after the other, so that the second is asked only
 * for what the first did not know. Takes no more than was asked for. Owned by the call thread.
 */
final class HistoryAsked {
    private static final long PATIENCE_MS = 3_000;

    private final LongSupplier nowMs;
    private final Supplier<PeerMessage> question;
    private final BiConsumer<PeerId, PeerMessage> line;
    private final Set<PeerId> toAsk = new LinkedHashSet<>();
    private PeerId asked;
    private long askedMs;
    private int taken;

    HistoryAsked(LongSupplier nowMs, Supplier<PeerMessage> question, BiConsumer<PeerId, PeerMessage> line) {
        this.nowMs = nowMs;
        this.question = question;
        this.line = line;
    }

    void opened(PeerId peer) {
        if (peer.equals(asked)) {
            asked = null;
        }
        toAsk.add(peer);
        next();
    }

    void closed(PeerId peer) {
        toAsk.remove(peer);
        if (peer.equals(asked)) {
            asked = null;
            next();
        }
    }

    private void next() {
        if (asked == null && !toAsk.isEmpty()) {
            asked = toAsk.iterator().next();
            toAsk.remove(asked);
            askedMs = nowMs.getAsLong();
            taken = 0;
            line.accept(asked, question.get());
        }
    }

    /** How many messages of this part are taken: those that were asked for, within the bound. */
    int welcome(PeerId peer, History part) {
        if (!peer.equals(asked)) {
            return 0;
        }
        int welcome = Math.min(part.kept().size(), History.MOST_KEPT - taken);
        taken += welcome;
        askedMs = nowMs.getAsLong();
        return welcome;
    }

    /** After the messages of this part were taken in: the next question says what is here by now. */
    void taken(PeerId peer, History part) {
        if (peer.equals(asked) && (part.end() || taken >= History.MOST_KEPT)) {
            asked = null;
            next();
        }
    }

    void tick() {
        if (asked != null && nowMs.getAsLong() - askedMs >= PATIENCE_MS) {
            asked = null;
            next();
        }
    }
}
