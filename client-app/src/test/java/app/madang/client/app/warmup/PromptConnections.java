package app.madang.client.app.warmup;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections;
import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Connections that agree and connect at once. */
final class PromptConnections implements PeerConnections {
    private static final String SDP = "v=0\r\nm=audio 9 RTP 0\r\na=sendrecv\r\nm=video 9 RTP 96\r\na=sendonly\r\n";

    /** What came from the other side. */
    final List<String> descriptions = new ArrayList<>();

    boolean connecting = true;
    int opened;
    int open;

    @Override
    public PeerConnection open(PeerId peer, boolean offering, List<IceServer> iceServers, Events events) {
        opened++;
        open++;
        return new One(events);
    }

    private final class One implements PeerConnection {
        private final Events events;
        private boolean closed;

        One(Events events) {
            this.events = events;
        }

        @Override
        public void createOffer(long negotiation, boolean iceRestart) {
            events.described(negotiation, SDP);
            events.candidate(negotiation, "candidate:1 1 udp 1 127.0.0.1 9 typ host", "0", 0);
            events.gatheringComplete(negotiation);
        }

        @Override
        public void acceptOffer(long negotiation, String sdp) {
            descriptions.add(sdp);
            events.remoteApplied(negotiation);
            events.described(negotiation, SDP);
            connect();
        }

        @Override
        public void acceptAnswer(long negotiation, String sdp) {
            descriptions.add(sdp);
            events.remoteApplied(negotiation);
            connect();
        }

        private void connect() {
            if (connecting) {
                events.connection(ConnectionState.CONNECTED);
            }
        }

        @Override
        public void rollback(long negotiation) {}

        @Override
        public void addCandidate(Signal.Candidate candidate) {}

        @Override
        public void setIceServers(List<IceServer> iceServers) {}

        @Override
        public void send(byte[] message, boolean text) {}

        @Override
        public void sendWholePictures() {}

        @Override
        public void requestStatistics(Consumer<LinkStatistics> receiver) {}

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open--;
            }
        }
    }
}
