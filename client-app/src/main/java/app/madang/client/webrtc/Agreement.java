package app.madang.client.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.concurrent.CompletableFuture;

/**
 * What both sides described last, and the {@link Terms} on which the library has it. Where these change it is applied
 * once more, in the same order, without a word to the peer. On the rtc thread.
 */
final class Agreement {
    private final RTCPeerConnection connection;
    private final Descriptions descriptions;
    private Terms terms = Terms.USUAL;
    /** The peer's description as it would be on the usual terms, null until there is one. */
    private String remote;

    Agreement(RTCPeerConnection connection, Descriptions descriptions) {
        this.connection = connection;
        this.descriptions = descriptions;
    }

    /** An offer as it is: our answer is made from it, and would tell the peer of the terms. They come afterwards. */
    CompletableFuture<Void> applyRemote(RTCSdpType type, String sdp) {
        Terms now = type == RTCSdpType.OFFER ? Terms.USUAL : terms;
        // A narrow way is not taken for a new one.
        String theirs = terms.equals(Terms.USUAL) ? sdp : SessionEdits.withoutStart(sdp);
        return descriptions.applyRemote(type, now.in(theirs)).thenAccept(applied -> remote = theirs);
    }

    /** After an answer of ours. */
    CompletableFuture<Void> answered() {
        return terms.equals(Terms.USUAL) ? CompletableFuture.completedFuture(null) : renew();
    }

    /** True where {@link #renew} is to be called as soon as no negotiation runs. */
    boolean changes(Terms wanted) {
        boolean otherwise = !wanted.equals(terms);
        terms = wanted;
        return otherwise;
    }

    CompletableFuture<Void> renew() {
        if (remote == null || connection.getSignalingState() != RTCSignalingState.STABLE) {
            // The description that is waited for will come on these terms.
            return CompletableFuture.completedFuture(null);
        }
        // Pictures that begin anew find their rate by themselves: the way is not what it was at the start.
        remote = terms.pictures() ? remote : SessionEdits.withoutStart(remote);
        RTCSessionDescription local = connection.getCurrentLocalDescription();
        return local.sdpType == RTCSdpType.OFFER
                ? descriptions
                        .applyLocal(RTCSdpType.OFFER, local.sdp)
                        .thenCompose(offered -> descriptions.applyRemote(RTCSdpType.ANSWER, terms.in(remote)))
                : descriptions
                        .applyRemote(RTCSdpType.OFFER, terms.in(remote))
                        .thenCompose(offered -> descriptions.applyLocal(RTCSdpType.ANSWER, local.sdp));
    }
}
