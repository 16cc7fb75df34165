package app.madang.client.media;

import app.madang.protocol.PeerId;

/** Where the pictures of a link come from and where they go. Safe from any thread; all methods return at once. */
public interface MediaRoutes {

    /**
     * A link begins: pictures for this peer go to {@code encoder}, one at a time, until the subscription is closed.
     * Once {@code close()} returned no further call begins.
     */
    FrameFeed.Subscription attach(PeerId peer, VideoKind kind, FrameSink encoder);

    /** Takes the peer's decoded pictures; the same one before, during and after its links. */
    FrameSink remote(PeerId peer, VideoKind kind);
}
