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

    /**
     * @param code of PROTOCOL §7
     * @param retryAfterMs 0 where it named none; with {@code access_denied}, the word was not looked at
     */
    record Refused(String code, long retryAfterMs) implements SignalingFinding {
        private static final String WORD = "access_denied";

        boolean asksForWord() {
            return code.equals(WORD) && retryAfterMs == 0;
        }

        /** Somebody at this address guessed words, so nobody there is let in for a little while. */
        public boolean slowed() {
            return code.equals(WORD) && retryAfterMs > 0;
        }
    }
}
