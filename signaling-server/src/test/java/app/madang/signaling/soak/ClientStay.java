package app.madang.signaling.soak;

import app.madang.protocol.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One stay as its client knows it: numbers of both directions, and what is not acknowledged (PROTOCOL §4). */
final class ClientStay {
    /** One numbered message; one of the last three is set where it is of that kind. */
    record Sent(long seq, String text, Relayed relayed, Description.Change change, boolean leave) {}

    private static final int REMEMBERED = 1_024;

    private final int join;
    private final String instance;
    private final Long beganWith;
    private final Deque<Sent> unacknowledged = new ArrayDeque<>();
    private final Map<Long, Integer> texts = new HashMap<>();
    private final Map<String, Integer> provoked = new HashMap<>();
    /** Said in a flood: an error for it may be lost with the connection. */
    private final List<Relayed> risky = new ArrayList<>();

    private Sent last;
    private boolean forgot;
    private long sent;
    private long handled;
    private long read;
    private long acknowledgedAtMost;
    private long acknowledgedAtLeast;
    private long aliveAt = Long.MIN_VALUE / 2;
    private long eventsAtPong;
    private long eventsAtPongBefore;

    /**
     * @param join the number of the join with which it began
     * @param beganWith what that join said to have received, null where it said nothing
     */
    ClientStay(int join, String instance, Long beganWith) {
        this.join = join;
        this.instance = instance;
        this.beganWith = beganWith;
    }

    /**
     * True while the server cannot know that the client has heard of this beginning: the same claim again may come from
     * one that has not, and counts in the old numbering.
     */
    boolean isUnsettled(long claim) {
        return beganWith != null && beganWith == claim && handled == 0;
    }

    int join() {
        return join;
    }

    String instance() {
        return instance;
    }

    long sent() {
        return sent;
    }

    /** Numbers the next message. */
    long nextSeq() {
        return sent + 1;
    }

    void keep(Sent message) {
        sent = message.seq;
        last = message;
        unacknowledged.add(message);
        if (unacknowledged.size() > Limits.KEPT_MESSAGES) {
            unacknowledged.remove();
            forgot = true;
        }
        if (message.relayed != null && !risky.isEmpty()) {
            risky.add(message.relayed);
        }
    }

    /** The last numbered message, null where there was none. */
    Sent last() {
        return last;
    }

    Sent find(long seq) {
        return unacknowledged.stream()
                .filter(each -> each.seq == seq)
                .findFirst()
                .orElse(null);
    }

    /** The server has handled all up to here. */
    void handled(long seq) {
        handled = Math.max(handled, seq);
    }

    long handled() {
        return handled;
    }

    /** As {@link #handled(long)}, and the server said so: these need not be sent again. */
    void acknowledged(long seq) {
        handled(seq);
        while (!unacknowledged.isEmpty() && unacknowledged.peek().seq <= seq) {
            unacknowledged.remove();
        }
        forgot &= !unacknowledged.isEmpty();
    }

    List<Sent> unacknowledged() {
        return List.copyOf(unacknowledged);
    }

    /** True where a place to come back to can no longer be named: too much had to be forgotten. */
    boolean forgot() {
        return forgot;
    }

    long read() {
        return read;
    }

    /**
     * A numbered message came for the first time, or again.
     *
     * @return null, or what is wrong: said again it must be the same
     */
    String read(long seq, String text) {
        if (seq > read) {
            read = seq;
            texts.put(seq, text.hashCode());
            texts.remove(seq - REMEMBERED);
            return null;
        }
        Integer before = texts.get(seq);
        return before == null || before == text.hashCode() ? null : "another text than before for seq " + seq;
    }

    /** What goes out tells the server this; it may or may not arrive. */
    long acknowledge(long seq) {
        acknowledgedAtMost = Math.max(acknowledgedAtMost, seq);
        return seq;
    }

    /** The server answered a ping sent at that time with that acknowledgement. */
    void ponged(long sentAt, long acknowledged, long roomEvents) {
        aliveAt = sentAt;
        acknowledgedAtLeast = Math.max(acknowledgedAtLeast, acknowledged);
        eventsAtPongBefore = eventsAtPong;
        eventsAtPong = roomEvents;
    }

    /** The stay was there, with its connection, at this time or later. */
    long aliveAt() {
        return aliveAt;
    }

    long acknowledgedAtMost() {
        return acknowledgedAtMost;
    }

    long acknowledgedAtLeast() {
        return acknowledgedAtLeast;
    }

    /** How many numbered messages of the server about others it may have to keep, at most. */
    long mayBeKept(long roomEvents) {
        return read - acknowledgedAtLeast + roomEvents - eventsAtPongBefore;
    }

    /** Errors are counted for as long as the seat is kept, also where the stay begins anew on it (PROTOCOL §7). */
    void goOnCounting(ClientStay before) {
        provoked.putAll(before.provoked);
    }

    void provoke(String code) {
        provoked.merge(code, 1, Integer::sum);
    }

    int provoked(String code) {
        return provoked.getOrDefault(code, 0);
    }

    void flood(Relayed first) {
        risky.add(first);
    }

    boolean isFlooding() {
        return !risky.isEmpty();
    }

    /** One said in a flood, of which more is said than a client keeps; null where there is none. */
    Relayed inFlood(long seq) {
        return risky.stream().filter(each -> each.seq == seq).findFirst().orElse(null);
    }

    void floodIsOver() {
        risky.clear();
    }

    void connectionLost() {
        risky.forEach(each -> each.maybeRefused = true);
        risky.clear();
    }
}
