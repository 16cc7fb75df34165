package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics;
import app.madang.protocol.PeerId;

/** Called on the call thread: receivers post and return, and never throw. */
public interface CallListener {
    /** Every state once, in order. */
    void state(CallState state);

    /** About once a second for each connected link. */
    default void statistics(PeerId peer, LinkStatistics statistics) {}

    /** Something worth a sentence that passes; what lasts stands in the state. */
    default void notice(Notice notice) {}

    /** The data channel to this peer opened or closed. */
    default void dataChannel(PeerId peer, boolean open) {}

    /** A message of this peer on the data channel. */
    default void data(PeerId peer, byte[] message, boolean text) {}
}
