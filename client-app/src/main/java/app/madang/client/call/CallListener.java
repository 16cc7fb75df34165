package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.Reaction;

/** Called on the call thread: receivers post and return, and never throw. */
public interface CallListener {
    /** Every state once, in order. */
    void state(CallState state);

    /** About once a second for each connected link. */
    default void statistics(PeerId peer, LinkStatistics statistics) {}

    /** Something worth a sentence that passes; what lasts stands in the state. */
    default void notice(Notice notice) {}

    /** Somebody reacted, this participant included. */
    default void reaction(PeerId who, Reaction reaction) {}

    /** The data channel to this peer opened or closed. */
    default void dataChannel(PeerId peer, boolean open) {}

    /** What this peer said on the data channel and the engine does not answer itself. */
    default void message(PeerId peer, PeerMessage message) {}

    /** Bytes of this peer on the data channel, at most 64 KiB at a time. */
    default void bytes(PeerId peer, byte[] bytes) {}
}
