package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnectionIceErrorEvent;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the library on its one signalling thread, which serves all connections, and hands everything on to the rtc
 * thread. An exception that left one of these methods would end the process.
 */
final class Callbacks implements PeerConnectionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    /** Where the callbacks arrive, on the rtc thread. */
    interface Receiver {
        void candidate(RTCIceCandidate candidate);

        void gatheringComplete();

        /** A STUN or TURN server answered with an error (RFC 8489 §14.8), or not at all (701). */
        void serverFailed(String url, int code);

        void state(RTCPeerConnectionState state);

        void dataChannel(RTCDataChannel channel, ChannelObserver observer);
    }

    private final EventLoop rtc;
    private final Receiver receiver;

    Callbacks(EventLoop rtc, Receiver receiver) {
        this.rtc = rtc;
        this.receiver = receiver;
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        rtc.post(() -> receiver.candidate(candidate));
    }

    @Override
    public void onIceGatheringChange(RTCIceGatheringState state) {
        if (state == RTCIceGatheringState.COMPLETE) {
            rtc.post(receiver::gatheringComplete);
        }
    }

    @Override
    public void onIceCandidateError(RTCPeerConnectionIceErrorEvent error) {
        String url = String.valueOf(error.getUrl());
        int code = error.getErrorCode();
        rtc.post(() -> receiver.serverFailed(url, code));
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        rtc.post(() -> receiver.state(state));
    }

    @Override
    public void onDataChannel(RTCDataChannel channel) {
        try {
            // Only an observer that is registered in here hears that the channel opened.
            ChannelObserver observer = new ChannelObserver(rtc);
            channel.registerObserver(observer);
            rtc.post(() -> receiver.dataChannel(channel, observer));
        } catch (Throwable t) {
            LOG.error("A data channel was not taken", t);
        }
    }
}
