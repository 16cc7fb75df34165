package app.madang.benchmarks.codec.trial;

import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.protocol.PeerId;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of a link whose other end is in this process: hands descriptions and candidates over. Candidates wait until
 * the description that they belong to is applied. Called on the loop of the native side.
 */
final class End implements PeerConnections.Events {
    private final boolean offers;
    private final List<Signal.Candidate> early = new ArrayList<>();
    private PeerConnection connection;
    private End other;
    private boolean applied;

    private End(boolean offers) {
        this.offers = offers;
    }

    /** Two ends that know each other; the first one offers. */
    static End[] pair() {
        End[] ends = {new End(true), new End(false)};
        ends[0].other = ends[1];
        ends[1].other = ends[0];
        return ends;
    }

    PeerConnection open(PeerConnections connections, PeerId peer) {
        connection = connections.open(peer, offers, List.of(), this);
        return connection;
    }

    @Override
    public void described(long negotiation, String sdp) {
        if (offers) {
            other.connection.acceptOffer(negotiation, sdp);
        } else {
            other.connection.acceptAnswer(negotiation, sdp);
        }
    }

    @Override
    public synchronized void remoteApplied(long negotiation) {
        applied = true;
        early.forEach(connection::addCandidate);
        early.clear();
    }

    private synchronized void receive(Signal.Candidate candidate) {
        if (applied) {
            connection.addCandidate(candidate);
        } else {
            early.add(candidate);
        }
    }

    @Override
    public void candidate(long negotiation, String candidate, String sdpMid, Integer sdpMLineIndex) {
        other.receive(new Signal.Candidate(negotiation, candidate, sdpMid, sdpMLineIndex));
    }

    @Override
    public void gatheringComplete(long negotiation) {
        other.receive(new Signal.Candidate(negotiation, "", null, null));
    }

    @Override
    public void failed(long negotiation, String reason) {
        System.err.println("The link failed: " + reason);
    }

    @Override
    public void connection(ConnectionState state) {}

    @Override
    public void dataChannel(boolean open) {}

    @Override
    public void data(byte[] message, boolean text) {}
}
