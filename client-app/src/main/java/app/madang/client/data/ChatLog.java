package app.madang.client.data;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.HistoryWanted;
import app.madang.protocol.PeerMessage.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The messages of one call in the order in which they are shown. Bounded: the oldest go first, so that nobody can fill
 * the memory by talking. Owned by the call thread.
 */
final class ChatLog {
    static final int MOST = 2_000;
    private static final long MOST_CHARS = 2_000_000;

    /** What names a message to everybody. */
    record Id(PeerId author, long n) {}

    private final List<ChatMessage> messages = new ArrayList<>();
    private final Map<Id, Long> keys = new HashMap<>();
    private long chars;
    private long nextKey = 1;

    long newKey() {
        return nextKey++;
    }

    List<ChatMessage> all() {
        return List.copyOf(messages);
    }

    ChatMessage find(Id id) {
        Long key = keys.get(id);
        return key == null ? null : messages.get(indexOf(key));
    }

    /** At the end, but never before what its author said earlier, nor after what they said later. */
    void append(ChatMessage message) {
        insert(message, messages.size());
    }

    /** Where it belongs by its time. */
    void insertByTime(ChatMessage message) {
        int at = messages.size();
        while (at > 0 && messages.get(at - 1).atMs() > message.atMs()) {
            at--;
        }
        insert(message, at);
    }

    private void insert(ChatMessage message, int wanted) {
        messages.add(message.toEverybody() ? inOrderOfAuthor(message, wanted) : wanted, message);
        chars += message.text().length();
        if (message.toEverybody()) {
            keys.put(id(message), message.key());
        }
        while (messages.size() > MOST || chars > MOST_CHARS) {
            forget(messages.removeFirst());
        }
    }

    private int inOrderOfAuthor(ChatMessage message, int wanted) {
        int at = wanted;
        for (int i = messages.size() - 1; i >= 0; i--) {
            ChatMessage other = messages.get(i);
            if (other.toEverybody() && other.author().equals(message.author())) {
                if (other.n() < message.n()) {
                    return Math.max(at, i + 1);
                }
                at = Math.min(at, i);
            }
        }
        return at;
    }

    private void forget(ChatMessage message) {
        chars -= message.text().length();
        keys.remove(id(message));
    }

    void change(long key, UnaryOperator<ChatMessage> change) {
        int at = indexOf(key);
        if (at >= 0) {
            ChatMessage before = messages.get(at);
            ChatMessage after = change.apply(before);
            messages.set(at, after);
            chars += after.text().length() - before.text().length();
        }
    }

    /** What is changed is nearly always near the end. */
    private int indexOf(long key) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).key() == key) {
                return i;
            }
        }
        return -1;
    }

    void clear() {
        messages.clear();
        keys.clear();
        chars = 0;
    }

    /** For each author the newest messages to everybody that are here without a gap. */
    List<Run> runs() {
        Map<PeerId, Run> newest = new HashMap<>();
        for (ChatMessage message : messages) {
            if (message.toEverybody()) {
                newest.merge(message.author(), new Run(message.author(), message.n(), message.n()), ChatLog::joined);
            }
        }
        return newest.values().stream().limit(HistoryWanted.MOST_RUNS).toList();
    }

    private static Run joined(Run before, Run next) {
        return next.from() == before.to() + 1 ? new Run(before.stay(), before.from(), next.to()) : next;
    }

    private static Id id(ChatMessage message) {
        return new Id(message.author(), message.n());
    }
}
