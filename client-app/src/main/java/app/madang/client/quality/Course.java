package app.madang.client.quality;

import app.madang.client.media.Limits;
import app.madang.client.media.VideoKind;
import app.madang.protocol.PeerId;
import java.util.Map;

/**
 * What the policy decided, and all that it remembers for the next time. Immutable.
 *
 * @param observed the moment of it
 */
record Course(Observation observed, Uplink uplink, Effort effort, SoundOnly soundOnly, Map<PeerId, Line> lines) {
    static final Course START = new Course(null, Uplink.START, Effort.START, SoundOnly.OFF, Map.of());

    /**
     * One peer's part.
     *
     * @param share kbit/s of the way out
     * @param soundKbps what the sound may use
     */
    record Line(Way way, Size size, double share, Limits camera, Limits screen, int soundKbps) {
        static final Line START =
                new Line(Way.UNKNOWN, Size.WHOLE, 0, Limits.NOTHING, Limits.NOTHING, Limits.USUAL_SOUND_KBPS);
    }

    Line line(PeerId peer) {
        return lines.getOrDefault(peer, Line.START);
    }

    Limits limits(PeerId peer, VideoKind kind) {
        return switch (kind) {
            case CAMERA -> line(peer).camera();
            case SCREEN -> line(peer).screen();
        };
    }
}
