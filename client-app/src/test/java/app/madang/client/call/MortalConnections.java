package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections;
import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One person's real connections, which a test can end as a broken way does, with a record of the bytes of each: what was
 * handed to its channel (no byte goes out that was not) and what came out of it.
 */
final class MortalConnections implements PeerConnections {
    private final PeerConnections real;
    private final Runnable arrived;
    private final List<Mortal> all = new ArrayList<>();

    /** @param arrived called on the library's thread after each binary message that came */
    MortalConnections(PeerConnections real, Runnable arrived) {
        this.real = real;
        this.arrived = arrived;
    }

    @Override
    public synchronized PeerConnection open(
            PeerId peer, boolean offering, List<IceServer> iceServers, PeerConnections.Events events) {
        Mortal connection = new Mortal(events);
        all.add(connection);
        connection.real = real.open(peer, offering, iceServers, connection);
        return connection;
    }

    /** The oldest first. */
    synchronized List<Mortal> all() {
        return List.copyOf(all);
    }

    Mortal newest() {
        return all().getLast();
    }

    /** What it holds is lost with it, on the way out as on the way in. */
    final class Mortal implements PeerConnection, PeerConnections.Events {
        private final PeerConnections.Events events;
        private final List<byte[]> sent = new ArrayList<>();
        private final List<byte[]> got = new ArrayList<>();
        private PeerConnection real;
        private boolean dead;

        private Mortal(PeerConnections.Events events) {
            this.events = events;
        }

        /** Its owner hears that it is of no further use. */
        void dies() {
            synchronized (this) {
                dead = true;
            }
            real.close();
            events.failed(0, "ended by the test");
        }

        synchronized List<byte[]> sent() {
            return List.copyOf(sent);
        }

        synchronized List<byte[]> got() {
            return List.copyOf(got);
        }

        @Override
        public synchronized void send(byte[] message, boolean text) {
            if (!dead) {
                real.send(message, text);
                if (!text) {
                    sent.add(message);
                }
            }
        }

        @Override
        public void data(byte[] message, boolean text) {
            synchronized (this) {
                if (dead) {
                    return;
                }
                if (!text) {
                    got.add(message);
                }
            }
            events.data(message, text);
            if (!text) {
                arrived.run();
            }
        }

        @Override
        public void createOffer(long negotiation, boolean iceRestart) {
            real.createOffer(negotiation, iceRestart);
        }

        @Override
        public void acceptOffer(long negotiation, String sdp) {
            real.acceptOffer(negotiation, sdp);
        }

        @Override
        public void acceptAnswer(long negotiation, String sdp) {
            real.acceptAnswer(negotiation, sdp);
        }

        @Override
        public void rollback(long negotiation) {
            real.rollback(negotiation);
        }

        @Override
        public void addCandidate(Signal.Candidate candidate) {
            real.addCandidate(candidate);
        }

        @Override
        public void setIceServers(List<IceServer> iceServers) {
            real.setIceServers(iceServers);
        }

        @Override
        public void sendWholePictures() {
            real.sendWholePictures();
        }

        @Override
        public void requestStatistics(Consumer<LinkStatistics> receiver) {
            real.requestStatistics(receiver);
        }

        @Override
        public void close() {
            real.close();
        }

        @Override
        public void described(long negotiation, String sdp) {
            events.described(negotiation, sdp);
        }

        @Override
        public void remoteApplied(long negotiation) {
            events.remoteApplied(negotiation);
        }

        @Override
        public void candidate(long negotiation, String candidate, String sdpMid, Integer sdpMLineIndex) {
            events.candidate(negotiation, candidate, sdpMid, sdpMLineIndex);
        }

        @Override
        public void gatheringComplete(long negotiation) {
            events.gatheringComplete(negotiation);
        }

        @Override
        public void connection(ConnectionState state) {
            events.connection(state);
        }

        @Override
        public void failed(long negotiation, String reason) {
            events.failed(negotiation, reason);
        }

        @Override
        public void dataChannel(boolean open) {
            events.dataChannel(open);
        }
    }
}
