package app.madang.protocol;

import java.util.List;

/** What the server says to a client (PROTOCOL §3, §5, §7). */
public sealed interface ServerMessage {

    /**
     * The answer to a join.
     *
     * @param received the seq of the last message of this client that the server has; 0 where the stay is new
     * @param iceServersTtlMs how long the credentials are good, null where they do not expire
     */
    record Joined(
            int protocol,
            PeerId self,
            boolean resumed,
            long received,
            List<PeerInfo> peers,
            int capacity,
            List<IceServer> iceServers,
            Long iceServersTtlMs,
            long pingMs,
            long graceMs,
            int maxMessageBytes,
            Rate rate,
            String server,
            String instance,
            List<String> features)
            implements ServerMessage {
        public Joined {
            peers = List.copyOf(peers);
            iceServers = List.copyOf(iceServers);
            features = List.copyOf(features);
        }
    }

    /** What the server takes from one connection at least, in messages. */
    record Rate(int perSecond, int burst) {}

    record Relayed(PeerId from, Signal signal) implements ServerMessage {}

    record PeerJoined(PeerInfo peer) implements ServerMessage {}

    record PeerChanged(PeerInfo peer) implements ServerMessage {}

    record PeerAbsent(PeerId id) implements ServerMessage {}

    record PeerPresent(PeerId id) implements ServerMessage {}

    record PeerLeft(PeerId id, LeaveReason reason) implements ServerMessage {}

    record IceServers(List<IceServer> iceServers, Long iceServersTtlMs) implements ServerMessage {
        public IceServers {
            iceServers = List.copyOf(iceServers);
        }
    }

    record Draining(long deadlineMs) implements ServerMessage {}

    /**
     * A refusal (§7). {@code code} is text, since a client acts on {@code fatal} for codes that it does not know; see
     * {@link ErrorCode#of}.
     *
     * @param inReplyTo the seq of the message answered, null where it had none
     * @param retryAfterMs null where the code gives none
     * @param details null where there are none
     */
    record Refusal(String code, String message, boolean fatal, Long inReplyTo, Long retryAfterMs, ErrorDetails details)
            implements ServerMessage {}

    /**
     * @param field the path of the field that is wrong, null unless {@code bad_message}
     * @param supported the server's versions, null unless {@code unsupported_version}
     * @param incident a number that the server's log repeats, null unless {@code internal}
     */
    record ErrorDetails(String field, List<Integer> supported, String incident) {}

    record Pong(long t) implements ServerMessage {}

    /** A message of a later version, which a client ignores. */
    record Unknown(String type) implements ServerMessage {}
}
