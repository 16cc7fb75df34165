package app.madang.protocol;

/** What two peers say to each other through the server about their link (PROTOCOL §5, §6, §8). */
public sealed interface Signal {

    /** A session description that opens a negotiation; {@code link} counts the offerer's connections to this peer. */
    record Offer(long link, long negotiation, String sdp) implements Signal {}

    record Answer(long negotiation, String sdp) implements Signal {}

    /**
     * One trickled candidate.
     *
     * @param candidate as in {@code RTCIceCandidate.candidate}; empty: there are no more
     * @param sdpMid null where left out
     * @param sdpMLineIndex null where left out
     */
    record Candidate(long negotiation, String candidate, String sdpMid, Integer sdpMLineIndex) implements Signal {
        public boolean isLast() {
            return candidate.isEmpty();
        }
    }

    /**
     * Asks the offering side for an ICE restart, or for a new link.
     *
     * @param negotiation the newest that the asker has seen from this peer, 0 where none
     * @param reason for logs, null where none
     */
    record Restart(long negotiation, boolean anew, String reason) implements Signal {}

    /** One of the others, encrypted between the two peers (§8). */
    record Sealed(long n, String box) implements Signal {}
}
