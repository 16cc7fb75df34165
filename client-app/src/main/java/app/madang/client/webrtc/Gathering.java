package app.madang.client.webrtc;

import dev.onvoid.webrtc.RTCIceCandidate;

/**
 * Says to which negotiation a local candidate belongs: the user name fragment in it is that of the local description
 * that started its gathering. On the rtc thread.
 */
final class Gathering {
    private long newest;
    private String newestUfrag = "";

    /** This description is applied now; true where it begins a gathering. */
    boolean described(long negotiation, SessionText local) {
        boolean begins = !local.ufrag().equals(newestUfrag);
        newest = negotiation;
        newestUfrag = local.ufrag();
        return begins;
    }

    long newest() {
        return newest;
    }

    /** False for a late candidate of an earlier gathering, which nobody wants any more. */
    boolean isCurrent(RTCIceCandidate candidate) {
        return newest > 0
                && CandidateText.parse(candidate.sdp)
                        .map(text -> text.ufrag().isEmpty() || text.ufrag().equals(newestUfrag))
                        .orElse(false);
    }
}
