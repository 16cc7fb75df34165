package app.madang.client.call;

import app.madang.protocol.SealedChannel;
import app.madang.protocol.SealedChannel.Opening;
import app.madang.protocol.Signal;

/**
 * What stands between a link and its peer in a room with a key, and in one without (PROTOCOL §8). Lives as long as the
 * stay, since its counters do. Owned by the call thread.
 */
final class PeerSeal {
    /** What becomes of a signal that came in. */
    sealed interface Incoming {}

    record Clear(Signal signal) implements Incoming {}

    record Dropped() implements Incoming {}

    /** Dropped, and the user should hear of it; only once for each peer, since such things come in crowds. */
    record Reported(Notice.Kind kind) implements Incoming {}

    private static final Incoming DROPPED = new Dropped();

    private final SealedChannel channel;
    private boolean reported;
    private boolean answered;

    /** @param channel null in a room without a key */
    PeerSeal(SealedChannel channel) {
        this.channel = channel;
    }

    Signal outgoing(Signal signal) {
        return channel == null ? signal : channel.seal(signal);
    }

    Incoming incoming(Signal signal) {
        if (signal instanceof Signal.Sealed box) {
            return channel == null ? report(Notice.Kind.ROOM_HAS_KEY) : open(box);
        }
        return channel == null ? new Clear(signal) : report(Notice.Kind.TAMPERING);
    }

    /** True once, where a peer without the key should learn that there is one. */
    boolean owesHint(Signal incoming) {
        boolean owes = channel != null && !(incoming instanceof Signal.Sealed) && !answered;
        answered |= owes;
        return owes;
    }

    private Incoming open(Signal.Sealed box) {
        return switch (channel.open(box)) {
            case Opening.Opened opened -> new Clear(opened.signal());
            case Opening.Refused refused -> report(Notice.Kind.TAMPERING);
        };
    }

    private Incoming report(Notice.Kind kind) {
        if (reported) {
            return DROPPED;
        }
        reported = true;
        return new Reported(kind);
    }
}
