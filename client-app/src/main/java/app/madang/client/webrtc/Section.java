package app.madang.client.webrtc;

import app.madang.client.media.MediaRoutes;
import app.madang.client.media.Outlet;
import app.madang.client.media.Sending;
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
    private final RTCRtpSender sender;
    private final VideoOutlet outlet;
    private final Outlet route;
    private int maxKbps;
    private TrackPictures remote;
    private boolean rejected;

    private Section(RTCRtpSender sender, VideoOutlet outlet, Outlet route, TrackPictures remote) {
        this.sender = sender;
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
        RTCRtpReceiver[] receivers = connection.getReceivers();
        TrackPictures remote = new TrackPictures(receivers[receivers.length - 1].getTrack(), routes.remote(peer, kind));
        remote.attach();
        Section section = new Section(sender, outlet, routes.attach(peer, kind, outlet), remote);
        section.limit();
        return section;
    }

    /** Gives the encoder the bitrate that the pipeline chose for this peer; to be repeated now and then. Without pictures it uses none. */
    void limit() {
        int chosen = route.sending().maxKbps();
        if (rejected || chosen == 0 || chosen == maxKbps) {
            return;
        }
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters encoding : parameters.encodings) {
            encoding.maxBitrate = chosen * 1_000;
        }
        sender.setParameters(parameters);
        // Only now: what the library refused is tried again the next time.
        maxKbps = chosen;
    }

    /** The library has no call for it, but an encoder that was off begins anew. */
    void sendWholePicture() {
        if (!rejected) {
            active(false);
            active(true);
        }
    }

    private void active(boolean on) {
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters encoding : parameters.encodings) {
            encoding.active = on;
        }
        sender.setParameters(parameters);
    }

    /** What was pushed before went nowhere. */
    void connected() {
        route.connected();
    }

    /** Whether the pipeline sends pictures to this peer now. */
    boolean sends() {
        return route.sending().maxKbps() > 0;
    }

    /** What the pipeline sends to this peer now. */
    Sending sending() {
        return route.sending();
    }

    /** Nothing goes in or out any more; the connection can be closed. */
    void stop() {
        route.close();
        outlet.stop();
        forgetRemote();
    }

    /** Before a description that rejects the section is applied: that frees its receiver and stops its sender. */
    void reject() {
        if (!rejected) {
            rejected = true;
            forgetRemote();
            sender.replaceTrack(null);
        }
    }

    private void forgetRemote() {
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
