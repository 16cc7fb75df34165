package app.madang.client.media;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;

/** Where it is said what each peer gets at most. Safe from any thread; returns at once. */
public interface SendingLimits {
    /** From the next picture on, whatever this peer's link. */
    void limit(PeerId peer, VideoKind kind, Limits limits);

    /** This peer is ready for pictures: the newest of each kind that it gets at all is sent once more. */
    void repeat(PeerId peer);

    /** @param kbps what the sound to this peer may use, 6 and more */
    void limitSound(PeerId peer, int kbps);

    /** Of this participant's newest picture, or a usual size before the first one. */
    PixelSize size(VideoKind kind);

    /** This peer is gone for good; one who comes again begins anew. */
    void forget(PeerId peer);
}
