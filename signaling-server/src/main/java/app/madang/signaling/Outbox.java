package app.madang.signaling;

import app.madang.protocol.Limits;
import app.madang.protocol.Unicode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Numbers what the server says in one stay and keeps what the client has not acknowledged, so that it can be said again
 * on the next connection (PROTOCOL §4). Forgets the oldest past 256 messages or 512 KiB, and all where {@link
 * KeptMemory} says so. Owned by the rooms' loop.
 */
final class Outbox {
    private record Kept(long seq, String text, int bytes) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private final KeptMemory memory;
    private int keptBytes;
    private long lastSeq;

    /** @param memory what all outboxes of a server share */
    Outbox(KeptMemory memory) {
        this.memory = memory;
    }

    /** The number of the next message. */
    long nextSeq() {
        return lastSeq + 1;
    }

    /** Keeps the message that took {@link #nextSeq}. */
    void keep(String text) {
        lastSeq++;
        Kept added = new Kept(lastSeq, text, Math.toIntExact(Unicode.utf8Length(text)));
        kept.addLast(added);
        change(added.bytes, 1);
        while (kept.size() > Limits.KEPT_MESSAGES || keptBytes > Limits.KEPT_BYTES) {
            forgetOldest();
        }
    }

    /** The client has all up to {@code seq}. False, and nothing changes, where that was never sent. */
    boolean acknowledge(long seq) {
        if (seq > lastSeq) {
            return false;
        }
        while (!kept.isEmpty() && kept.peekFirst().seq <= seq) {
            forgetOldest();
        }
        return true;
    }

    /** True if every message after {@code received} is still here. */
    boolean hasAllAfter(long received) {
        return received <= lastSeq && received >= lastSeq - kept.size();
    }

    /** True if a message with this number or an earlier one is not acknowledged. */
    boolean keeps(long seq) {
        return !kept.isEmpty() && kept.peekFirst().seq <= seq;
    }

    /** What is not acknowledged, oldest first. */
    List<String> unacknowledged() {
        List<String> texts = new ArrayList<>(kept.size());
        kept.forEach(message -> texts.add(message.text));
        return texts;
    }

    /** Bytes of UTF-8 in what is kept. */
    int keptBytes() {
        return keptBytes;
    }

    /** Numbers from 1 again and forgets what was kept. */
    void beginAnew() {
        forgetAll();
        lastSeq = 0;
    }

    private void forgetOldest() {
        change(-kept.removeFirst().bytes, -1);
    }

    /** Keeps nothing any more; the numbers go on. */
    void forgetAll() {
        int messages = kept.size();
        kept.clear();
        change(-keptBytes, -messages);
    }

    private void change(int bytes, int messages) {
        keptBytes += bytes;
        memory.changed(this, bytes, messages);
    }
}
