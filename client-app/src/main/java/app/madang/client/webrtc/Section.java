package app.madang.client.webrtc;

import app.madang.client.media.FrameFeed;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.VideoKind;
import app.madang.protocol.PeerId;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import java.util.List;

/**
 * One video section of a connection, both ways: our picture to the peer and the peer's to us. On the rtc thread.
 */
final class Section {
    /** Enough for 1280x720 at 30 fps with motion; the encoder takes less for smaller or quieter pictures. */
    static final int MAX_BITS_PER_SECOND = 2_500_000;

    private final VideoOutlet outlet;
    private final FrameFeed.Subscription route;
    private RemotePicture remote;

    private Section(VideoOutlet outlet, FrameFeed.Subscription route, RemotePicture remote) {
        this.outlet = outlet;
        this.route = route;
        this.remote = remote;
    }

    /** Adds the section's track; the first one added is the first one described. */
    static Section add(
            PeerConnectionFactory factory,
            RTCPeerConnection connection,
            PeerId peer,
            VideoKind kind,
            String stream,
            MediaRoutes routes) {
        VideoOutlet outlet = new VideoOutlet(factory, stream + "-video");
        RTCRtpSender sender = connection.addTrack(outlet.track(), List.of(stream));
        limit(sender);
        RTCRtpReceiver[] receivers = connection.getReceivers();
        RemotePicture remote = new RemotePicture(receivers[receivers.length - 1].getTrack(), routes.remote(peer, kind));
        remote.attach();
        return new Section(outlet, routes.attach(peer, kind, outlet), remote);
    }

    private static void limit(RTCRtpSender sender) {
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters encoding : parameters.encodings) {
            encoding.maxBitrate = MAX_BITS_PER_SECOND;
        }
        sender.setParameters(parameters);
    }

    /** Nothing goes in or out any more; the connection can be closed. */
    void stop() {
        route.close();
        outlet.stop();
        forgetRemote();
    }

    /** Before a description that rejects the section is applied: its receiver is freed by that. */
    void forgetRemote() {
        if (remote != null) {
            remote.detach();
            remote = null;
        }
    }

    void disposeTrack() {
        outlet.disposeTrack();
    }

    void disposeSource() {
        outlet.disposeSource();
    }
}
