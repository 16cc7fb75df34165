package app.madang.client.data;

import app.madang.protocol.PeerMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * What one peer shall get of this participant's messages, in order and each once: kept until the peer says that it
 * arrived, and sent again on every new channel. Owned by the call thread.
 *
 * <p>A message gets its number when it is sent first; at most {@value #WINDOW} are on their way. Whatever happens to
 * channels, the receiver takes number after number, so nothing is lost or doubled.
 */
final class Letters {
    static final int WINDOW = 32;
    /** Where the peer takes so long, the oldest that were never sent are given up. */
    static final int MOST_WAITING = 1_000;

    private static final long AGAIN_MS = 5_000;

    /** @param key of the message here */
    record Letter(long key, Long n, String text, long saidMs) {}

    private record Sent(long seq, Letter letter) {}

    private final LongSupplier nowMs;
    private final Consumer<PeerMessage> line;
    private final LongConsumer arrived;
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private final Deque<Sent> underway = new ArrayDeque<>();
    private long lastSeq;
    private long progressMs;
    private boolean open;

    /** @param arrived told the key of each message that the peer has */
    Letters(LongSupplier nowMs, Consumer<PeerMessage> line, LongConsumer arrived) {
        this.nowMs = nowMs;
        this.line = line;
        this.arrived = arrived;
    }

    void add(Letter letter) {
        waiting.add(letter);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
        fill();
    }

    /** A channel, each time a new one: what was on its way on the one before may be lost. */
    void opened() {
        open = true;
        again();
        fill();
    }

    void closed() {
        open = false;
    }

    private void again() {
        progressMs = nowMs.getAsLong();
        underway.forEach(this::send);
    }

    private void fill() {
        while (open && !waiting.isEmpty() && underway.size() < WINDOW) {
            Sent next = new Sent(++lastSeq, waiting.remove());
            if (underway.isEmpty()) {
                progressMs = nowMs.getAsLong();
            }
            underway.add(next);
            send(next);
        }
    }

    private void send(Sent sent) {
        Letter letter = sent.letter();
        long agoMs = Math.max(0, nowMs.getAsLong() - letter.saidMs());
        line.accept(new PeerMessage.Chat(sent.seq(), letter.n(), letter.text(), agoMs));
    }

    /** The peer has all up to this one. */
    void received(long seq) {
        while (!underway.isEmpty() && underway.peek().seq() <= seq) {
            progressMs = nowMs.getAsLong();
            arrived.accept(underway.remove().letter().key());
        }
        fill();
    }

    /** What the peer does not answer is said again: a channel may have been new without our having known. */
    void tick() {
        if (open && !underway.isEmpty() && nowMs.getAsLong() - progressMs >= AGAIN_MS) {
            again();
        }
    }
}
