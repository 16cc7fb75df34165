package app.madang.client.quality;

import app.madang.client.call.port.LinkStatistics;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.Map;

/**
 * Everything that is known at one moment, about once a second.
 *
 * @param nowMs of a clock that never jumps back
 * @param camera the size of this participant's camera picture
 * @param screen of its screen, null while it shares none
 */
public record Observation(
        long nowMs, Map<PeerId, Peer> peers, PixelSize camera, PixelSize screen, Voice voice, Machine machine) {

    /**
     * @param shows what this peer shows of us
     * @param numbers its link's newest, null where there are none yet
     */
    public record Peer(Shows shows, LinkStatistics numbers) {}

    /** Who is the one who speaks. */
    public enum Voice {
        NOBODY,
        SELF,
        OTHER
    }

    /**
     * How busy the machine is, 0 to 1 of all its processors, -1 where unknown.
     *
     * @param own this program's part of it
     */
    public record Machine(double all, double own, int processors) {
        public static final Machine UNKNOWN = new Machine(-1, -1, 1);
    }
}
