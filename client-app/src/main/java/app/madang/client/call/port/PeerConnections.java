package app.madang.client.call.port;

import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import java.util.List;

/** Makes the connections to other participants. Implemented by native WebRTC; the engine's tests use a fake. */
public interface PeerConnections {

    /**
     * Begins a connection. Returns at once, from any thread. The local audio, camera and screen are attached by the
     * implementation, in the sections of PROTOCOL §6.
     *
     * @param offering true on the side that makes the offers: it also opens the data channel
     */
    PeerConnection open(PeerId peer, boolean offering, List<IceServer> iceServers, Events events);

    /** Called on any thread: receivers post and return, and never throw. Nothing follows {@code close()}. */
    interface Events {
        /** The description asked for by {@code createOffer} or {@code acceptOffer} is made and applied locally. */
        void described(long negotiation, String sdp);

        /** The remote description of this negotiation is applied: candidates of it are welcome now. */
        void remoteApplied(long negotiation);

        /** A local candidate of the newest negotiation that was described. */
        void candidate(long negotiation, String candidate, String sdpMid, Integer sdpMLineIndex);

        /** There are no more local candidates of this negotiation. */
        void gatheringComplete(long negotiation);

        void connection(ConnectionState state);

        /** A step could not be done, {@code reason} is for logs. The connection is of no further use. */
        void failed(long negotiation, String reason);

        /** May come for each connection and gathering anew. */
        default void iceServerTrouble(IceServerTrouble trouble) {}

        void dataChannel(boolean open);

        void data(byte[] message, boolean text);
    }

    /** As {@code RTCPeerConnectionState} (W3C WebRTC §4.3.3), without {@code new} and {@code closed}. */
    enum ConnectionState {
        CONNECTING,
        CONNECTED,
        DISCONNECTED,
        FAILED
    }
}
