package app.madang.client.app.warmup;

import app.madang.client.media.FrameSink;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.Outlet;
import app.madang.client.media.VideoKind;
import app.madang.protocol.PeerId;

/** No pictures, either way. */
public final class PracticeRoutes implements MediaRoutes {

    @Override
    public Outlet attach(PeerId peer, VideoKind kind, FrameSink encoder) {
        return Outlet.NOTHING;
    }

    @Override
    public int soundKbps(PeerId peer) {
        return 0;
    }

    @Override
    public FrameSink remote(PeerId peer, VideoKind kind) {
        return frame -> {};
    }
}
