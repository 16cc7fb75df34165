package app.madang.client.quality;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.Shows;

/** In what size the pictures of peers are shown here. Safe from any thread. */
public interface Showing {
    Shows of(PeerId peer);

    /** Told on any thread when it may be another one: returns at once, never throws. */
    void listen(Runnable changed);
}
