package app.madang.client.call;

import app.madang.protocol.ClientMessage;
import app.madang.protocol.Limits;
import java.util.ArrayDeque;

/**
 * This client's numbered messages that the server may not have yet (PROTOCOL §4). Numbers go on over the connections
 * of a stay; each connection has its own mark up to where it was sent. Owned by the call thread.
 */
final class Outbox {
    /** @param bytes of the message's UTF-8 */
    record Kept(long seq, ClientMessage message, int bytes) {}

    private final ArrayDeque<Kept> kept = new ArrayDeque<>();
    private long last;
    private long acknowledged;
    private long sent;
    private int bytes;

    /** Numbers a message and keeps it; forgets the oldest where too many are kept. */
    void add(ClientMessage message, int messageBytes) {
        kept.addLast(new Kept(++last, message, messageBytes));
        bytes += messageBytes;
        while (kept.size() > Limits.KEPT_MESSAGES || bytes > Limits.KEPT_BYTES) {
            removeFirst();
        }
    }

    /** The oldest message that this connection has not carried yet, null where there is none. */
    Kept nextToSend() {
        if (sent >= last) {
            return null;
        }
        return kept.stream().filter(message -> message.seq() > sent).findFirst().orElse(null);
    }

    void sent(Kept message) {
        sent = message.seq();
    }

    /** The server has everything up to n; what was never sent cannot be meant. */
    void acknowledged(long n) {
        if (n > last) {
            return;
        }
        acknowledged = Math.max(acknowledged, n);
        while (!kept.isEmpty() && kept.peekFirst().seq() <= n) {
            removeFirst();
        }
    }

    /** True where a message that the server may not have was forgotten: the stay cannot be resumed. */
    boolean forgot() {
        return kept.isEmpty() ? acknowledged < last : kept.peekFirst().seq() > acknowledged + 1;
    }

    /** The stay goes on over another connection; the server has everything up to {@code received}. */
    void resume(long received) {
        acknowledged(received);
        sent = received;
    }

    /** The stay begins anew: numbers from 1, nothing kept. */
    void begin() {
        kept.clear();
        last = 0;
        acknowledged = 0;
        sent = 0;
        bytes = 0;
    }

    private void removeFirst() {
        bytes -= kept.removeFirst().bytes();
    }
}
