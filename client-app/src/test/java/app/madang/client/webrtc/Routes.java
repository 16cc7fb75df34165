package app.madang.client.webrtc;

import app.madang.client.media.FrameSink;
import app.madang.client.media.Layer;
import app.madang.client.media.Limits;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.Outlet;
import app.madang.client.media.Sending;
import app.madang.client.media.VideoKind;
import app.madang.protocol.PeerId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Routes for tests: what was attached, and sinks that a test puts there. */
final class Routes implements MediaRoutes {
    record Place(PeerId peer, VideoKind kind) {}

    final Map<Place, FrameSink> encoders = new ConcurrentHashMap<>();
    final Map<Place, FrameSink> remotes = new ConcurrentHashMap<>();
    final Set<Place> connected = ConcurrentHashMap.newKeySet();

    private static final Sending USUAL = new Sending(new Layer(1280, 720), 30, 1_500);

    volatile Sending sending = USUAL;
    private volatile int soundKbps = Limits.USUAL_SOUND_KBPS;

    /** The least sound and no pictures, or as ever. */
    void narrow(boolean narrow) {
        sending = narrow ? Sending.NOTHING : USUAL;
        soundKbps = narrow ? 8 : Limits.USUAL_SOUND_KBPS;
    }

    @Override
    public Outlet attach(PeerId peer, VideoKind kind, FrameSink encoder) {
        Place place = new Place(peer, kind);
        encoders.put(place, encoder);
        return new Outlet() {
            @Override
            public Sending sending() {
                return sending;
            }

            @Override
            public void connected() {
                connected.add(place);
            }

            @Override
            public void close() {
                encoders.remove(place, encoder);
            }
        };
    }

    @Override
    public int soundKbps(PeerId peer) {
        return soundKbps;
    }

    @Override
    public FrameSink remote(PeerId peer, VideoKind kind) {
        Place place = new Place(peer, kind);
        return frame -> remotes.getOrDefault(place, ignored -> {}).frame(frame);
    }

    /** Sends a picture to everybody who is attached. */
    void push(VideoKind kind, app.madang.client.media.VideoFrame frame) {
        encoders.forEach((place, encoder) -> {
            if (place.kind() == kind) {
                encoder.frame(frame);
            }
        });
    }
}
