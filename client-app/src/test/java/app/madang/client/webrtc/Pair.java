package app.madang.client.webrtc;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.MediaRoutes;
import app.madang.protocol.PeerId;
import app.madang.protocol.Signal;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Two ends of one link in this process, with the smallest signaling that the port's contract allows between them. */
final class Pair implements AutoCloseable {
    final End offering;
    final End answering;

    Pair(WebRtc offeringSide, MediaRoutes offeringRoutes, WebRtc answeringSide, MediaRoutes answeringRoutes, int n) {
        offering = new End(peer('a', n));
        answering = new End(peer('b', n));
        offering.open(connections(offeringSide, offeringRoutes, CodecChoice.AUTO), answering, true);
        answering.open(connections(answeringSide, answeringRoutes, CodecChoice.AUTO), offering, false);
    }

    /** Both on one machine, each with its choice of a codec. */
    Pair(WebRtc webRtc, MediaRoutes routes, CodecChoice offerer, CodecChoice answerer, int n) {
        offering = new End(peer('a', n));
        answering = new End(peer('b', n));
        offering.open(connections(webRtc, routes, offerer), answering, true);
        answering.open(connections(webRtc, routes, answerer), offering, false);
    }

    private static PeerConnections connections(WebRtc webRtc, MediaRoutes routes, CodecChoice codec) {
        return webRtc.connections(routes, IceSettings.NONE, codec);
    }

    static PeerId peer(char side, int n) {
        return new PeerId("%c%020dA".formatted(side, n));
    }

    void connect() {
        offering.connection.createOffer(1, false);
        Await.until("both are connected", () -> offering.isConnected() && answering.isConnected());
    }

    @Override
    public void close() {
        offering.connection.close();
        answering.connection.close();
    }

    /** One side: remembers what it heard and hands descriptions and candidates to the other. */
    static final class End implements PeerConnections.Events {
        final PeerId id;
        final Queue<String> failures = new ConcurrentLinkedQueue<>();
        final Queue<String> texts = new ConcurrentLinkedQueue<>();
        final Queue<byte[]> blobs = new ConcurrentLinkedQueue<>();
        /** How many blobs had come before each text. */
        final Queue<Integer> blobsBefore = new ConcurrentLinkedQueue<>();

        final Queue<ConnectionState> states = new ConcurrentLinkedQueue<>();
        final Queue<Long> candidateNegotiations = new ConcurrentLinkedQueue<>();
        final Queue<Long> gathered = new ConcurrentLinkedQueue<>();
        final Queue<String> sdps = new ConcurrentLinkedQueue<>();
        volatile ConnectionState state;
        volatile boolean channelOpen;
        volatile boolean deaf;
        volatile long remoteApplied;
        PeerConnection connection;
        private End other;
        private boolean offers;
        private final Queue<Signal.Candidate> early = new ConcurrentLinkedQueue<>();

        End(PeerId id) {
            this.id = id;
        }

        private void open(PeerConnections connections, End peer, boolean offering) {
            other = peer;
            offers = offering;
            connection = connections.open(peer.id, offering, List.of(), this);
        }

        boolean isConnected() {
            return state == ConnectionState.CONNECTED;
        }

        LinkStatistics statistics() {
            CompletableFuture<LinkStatistics> answer = new CompletableFuture<>();
            connection.requestStatistics(answer::complete);
            return answer.orTimeout(10, TimeUnit.SECONDS).join();
        }

        @Override
        public void described(long negotiation, String sdp) {
            sdps.add(sdp);
            if (other == null || other.deaf) {
                return;
            }
            if (offers) {
                other.connection.acceptOffer(negotiation, sdp);
            } else {
                other.connection.acceptAnswer(negotiation, sdp);
            }
        }

        /** On the rtc thread of this end; candidates come on that of the other. */
        @Override
        public synchronized void remoteApplied(long negotiation) {
            remoteApplied = negotiation;
            early.forEach(connection::addCandidate);
            early.clear();
        }

        private synchronized void receive(Signal.Candidate candidate) {
            if (candidate.negotiation() <= remoteApplied) {
                connection.addCandidate(candidate);
            } else {
                early.add(candidate);
            }
        }

        @Override
        public void candidate(long negotiation, String candidate, String sdpMid, Integer sdpMLineIndex) {
            candidateNegotiations.add(negotiation);
            if (other == null || other.deaf) {
                return;
            }
            other.receive(new Signal.Candidate(negotiation, candidate, sdpMid, sdpMLineIndex));
        }

        @Override
        public void gatheringComplete(long negotiation) {
            gathered.add(negotiation);
            if (other == null || other.deaf) {
                return;
            }
            other.receive(new Signal.Candidate(negotiation, "", null, null));
        }

        @Override
        public void connection(ConnectionState newState) {
            state = newState;
            states.add(newState);
        }

        @Override
        public void failed(long negotiation, String reason) {
            failures.add(negotiation + ": " + reason);
        }

        @Override
        public void dataChannel(boolean open) {
            channelOpen = open;
        }

        @Override
        public void data(byte[] message, boolean text) {
            if (text) {
                blobsBefore.add(blobs.size());
                texts.add(new String(message, java.nio.charset.StandardCharsets.UTF_8));
            } else {
                blobs.add(message);
            }
        }
    }
}
