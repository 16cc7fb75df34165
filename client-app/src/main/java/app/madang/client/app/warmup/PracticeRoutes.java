package app.madang.client.app.warmup;

import app.madang.client.media.FrameSink;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.Outlet;
import app.madang.client.media.Sending;
import app.madang.client.media.VideoKind;
import app.madang.protocol.PeerId;

/** No pictures, either way. */
public final class PracticeRoutes implements MediaRoutes {

    @Override
    public Outlet attach(PeerId peer, VideoKind kind, FrameSink encoder) {
        return new Nothing();
    }

    @Override
    public int soundKbps(PeerId peer) {
        return 0;
    }

    @Override
    public FrameSink remote(PeerId peer, VideoKind kind) {
        return frame -> {};
    }

    private record Nothing() implements Outlet {
        @Override
        public Sending sending() {
            return Sending.NOTHING;
        }

        @Override
        public void close() {}
    }
}
