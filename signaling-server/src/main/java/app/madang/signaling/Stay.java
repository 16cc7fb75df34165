package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.ClientFrame;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.Envelope;
import app.madang.protocol.MediaState;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerInfo;
import app.madang.protocol.ServerMessage;

/**
 * One person's seat in a room, over however many connections: who it is, what was said to it, and how far its own
 * messages came (PROTOCOL §3, §4). The secret itself is not kept. Owned by the rooms' loop.
 */
final class Stay {
    private final PeerId id;
    private final Outbox outbox;
    private final Tally tally = new Tally();
    private String name;
    private MediaState media;
    private boolean hand;
    private long received;
    /** The {@code received} of the join that this numbering answered by beginning anew; null once that is settled. */
    private Long unsettled;

    private Visit visit;
    private EventLoop.Timer grace;
    private EventLoop.Timer renewal;
    /** The number of the last {@code ice-servers}, 0 where there was none. */
    private long lastIceServers;

    Stay(PeerId id, KeptMemory memory) {
        this.id = id;
        outbox = new Outbox(memory);
    }

    PeerId id() {
        return id;
    }

    Tally tally() {
        return tally;
    }

    /** The connection that serves this stay now, null while it is lost. */
    Visit visit() {
        return visit;
    }

    PeerInfo info() {
        return new PeerInfo(id, name, media, hand, visit != null);
    }

    /** The number of the last message of the client that is here. */
    long received() {
        return received;
    }

    void received(long seq) {
        received = seq;
        // A client numbers a message only after it read the answer to its join.
        unsettled = null;
    }

    boolean acknowledge(long seq) {
        return outbox.acknowledge(seq);
    }

    /**
     * True if a client that has all up to {@code claimed} can go on. A client that did not hear that its stay began
     * anew comes with the same old number again: that number must not be taken for one of the new numbering.
     */
    boolean canResumeAfter(Long claimed) {
        return claimed != null && !claimed.equals(unsettled) && outbox.hasAllAfter(claimed);
    }

    void beginAnew(Long claimed) {
        outbox.beginAnew();
        received = 0;
        lastIceServers = 0;
        unsettled = claimed;
    }

    /** Takes what a join says about the person. True if that differs from before. */
    boolean describe(ClientMessage.Join join) {
        return describe(join.name(), join.media(), join.hand());
    }

    /** Takes what the person changed; null: nothing. */
    void describe(ClientMessage.Self self) {
        describe(
                self.name() == null ? name : self.name(),
                self.media() == null ? media : self.media(),
                self.hand() == null ? hand : self.hand());
    }

    private boolean describe(String newName, MediaState newMedia, boolean newHand) {
        boolean differs = !newName.equals(name) || !newMedia.equals(media) || newHand != hand;
        name = newName;
        media = newMedia;
        hand = newHand;
        return differs;
    }

    /** The stay is over. */
    void end() {
        stopGrace();
        stopRenewal();
        outbox.forgetAll();
    }

    /** A connection serves this stay from now on; what is waited for before is settled. */
    void attach(Visit newVisit) {
        visit = newVisit;
        stopGrace();
    }

    /** No connection serves this stay; the timer is running until {@link #attach} or {@link #end}. */
    void detach(EventLoop.Timer graceTimer) {
        visit = null;
        grace = graceTimer;
    }

    /** Its connection is lost, and its grace runs. */
    boolean isAbsent() {
        return grace != null;
    }

    /** This timer brings fresh ICE servers, in place of an earlier one. */
    void renewWith(EventLoop.Timer timer) {
        stopRenewal();
        renewal = timer;
    }

    private void stopRenewal() {
        if (renewal != null) {
            renewal.cancel();
            renewal = null;
        }
    }

    private void stopGrace() {
        if (grace != null) {
            grace.cancel();
            grace = null;
        }
    }

    /** Says something numbered: now if the client is there, else when it comes back. */
    void tell(ServerMessage message) {
        deliver(MessageWriter.server(new Envelope<>(outbox.nextSeq(), received, message)));
    }

    void tellIceServers(ServerMessage.IceServers servers) {
        lastIceServers = outbox.nextSeq();
        tell(servers);
    }

    /** True if what {@link #replay} says holds ICE servers, which are older than those of the answer before it. */
    boolean replaysIceServers() {
        return outbox.keeps(lastIceServers);
    }

    /** Passes on what another says. */
    void relay(PeerId from, ClientFrame frame) {
        deliver(frame.relayed(from, outbox.nextSeq(), received));
    }

    /** Says again what the client did not get. */
    void replay() {
        outbox.unacknowledged().forEach(visit::send);
    }

    private void deliver(String text) {
        outbox.keep(text);
        if (visit != null) {
            visit.send(text);
        }
    }
}
