package app.madang.client.doctor;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.protocol.IceServer;
import java.util.List;

/** What became of the signaling server. */
public sealed interface SignalingFinding {
    /** No invitation names one. */
    record NotAsked() implements SignalingFinding {}

    /**
     * It took this program into a room of its own, which ended at once.
     *
     * @param rttMs from the beginning, the name's look-up among it, to the answer to the join
     * @param server as it calls itself
     * @param iceServers what it would have calls use
     */
    record Speaks(long rttMs, String server, int protocol, List<IceServer> iceServers) implements SignalingFinding {
        public Speaks {
            iceServers = List.copyOf(iceServers);
        }
    }

    record Unreached(ConnectFailure why) implements SignalingFinding {}

    /** @param code of PROTOCOL §7 */
    record Refused(String code) implements SignalingFinding {}
}
