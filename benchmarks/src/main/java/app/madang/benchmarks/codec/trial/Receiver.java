package app.madang.benchmarks.codec.trial;

import app.madang.client.media.FrameSink;
import app.madang.client.media.Limits;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.Outlet;
import app.madang.client.media.VideoKind;
import app.madang.protocol.PeerId;

/** The end that sends nothing: pictures of the camera go to one sink. */
record Receiver(FrameSink pictures) implements MediaRoutes {
    @Override
    public Outlet attach(PeerId peer, VideoKind kind, FrameSink encoder) {
        return Outlet.NOTHING;
    }

    @Override
    public int soundKbps(PeerId peer) {
        return Limits.USUAL_SOUND_KBPS;
    }

    @Override
    public FrameSink remote(PeerId peer, VideoKind kind) {
        return kind == VideoKind.CAMERA ? pictures : ignored -> {};
    }
}
