package app.madang.client.media;

import app.madang.protocol.PeerId;

/** Where links meet the pipeline. Safe from any thread; returns at once. */
public interface MediaRoutes {

    /**
     * From now on the peer's encoder gets our pictures, on a thread of the pipeline, never two at a time. The encoder
     * does not own the picture and need not be fast. Closed by the link's owner when the link ends.
     */
    Outlet attach(PeerId peer, VideoKind kind, FrameSink encoder);

    /** What the sound to this peer may use now, in kbit/s. It changes: ask again now and then. */
    int soundKbps(PeerId peer);

    /**
     * Where the peer's decoded pictures go; the same for every link that this peer will ever have. The caller keeps
     * its own hold on each picture and releases it afterwards.
     */
    FrameSink remote(PeerId peer, VideoKind kind);
}
