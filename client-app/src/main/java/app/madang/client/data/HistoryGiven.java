package app.madang.client.data;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.History;
import app.madang.protocol.PeerMessage.Kept;
import app.madang.protocol.PeerMessage.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is told to somebody who came later: the newest messages to everybody, a bounded number of them. */
final class HistoryGiven {
    static final int MOST_BYTES = 256 * 1024;
    /** Well under a message's 64 KiB, with names, numbers and what JSON adds. */
    private static final int PART_BYTES = 40 * 1024;

    private static final int AROUND_TEXT = 150;

    private HistoryGiven() {}

    /** The parts of the answer: at least one, the last of which is marked. */
    static List<PeerMessage> of(List<ChatMessage> messages, PeerId asker, List<Run> have, long nowMs) {
        List<Kept> kept = new ArrayList<>();
        Map<PeerId, Run> runs = new HashMap<>();
        have.forEach(run -> runs.put(run.stay(), run));
        newest(messages).stream()
                .filter(message -> !message.author().equals(asker) && !has(runs, message))
                .forEach(message -> kept.add(kept(message, nowMs)));
        return parts(kept);
    }

    /** Counted whether the asker has them or not: who asks everybody gets no more than who asks one. */
    private static List<ChatMessage> newest(List<ChatMessage> messages) {
        List<ChatMessage> newest = new ArrayList<>();
        long bytes = 0;
        for (ChatMessage message : messages.reversed()) {
            if (message.toEverybody()) {
                bytes += bytes(message.text());
                if (bytes > MOST_BYTES || newest.size() == History.MOST_KEPT) {
                    break;
                }
                newest.add(message);
            }
        }
        return newest.reversed();
    }

    private static boolean has(Map<PeerId, Run> runs, ChatMessage message) {
        Run run = runs.get(message.author());
        return run != null && run.from() <= message.n() && message.n() <= run.to();
    }

    private static Kept kept(ChatMessage message, long nowMs) {
        return new Kept(
                message.author(), message.name(), message.n(), message.text(), Math.max(0, nowMs - message.atMs()));
    }

    private static List<PeerMessage> parts(List<Kept> kept) {
        List<PeerMessage> parts = new ArrayList<>();
        List<Kept> part = new ArrayList<>();
        long bytes = 0;
        for (Kept one : kept) {
            long more = bytes(one.text());
            if (bytes + more > PART_BYTES) {
                parts.add(new History(part, false));
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(one);
            bytes += more;
        }
        parts.add(new History(part, true));
        return parts;
    }

    /** UTF-8 has at most three bytes for a char, and JSON doubles what it must escape. */
    private static long bytes(String text) {
        return AROUND_TEXT + 3L * text.length();
    }
}
