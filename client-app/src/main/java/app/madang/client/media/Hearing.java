package app.madang.client.media;

import app.madang.protocol.PeerId;

/** Whom one hears: everybody, but those silenced for oneself, of which they learn nothing. Safe from any thread. */
public interface Hearing {
    boolean hears(PeerId peer);

    /** Holds for every link to this peer, the one there is and all that will be. Returns at once. */
    void hear(PeerId peer, boolean heard);
}
