package app.madang.client.call.port;

import app.madang.protocol.IceServer;
import app.madang.protocol.Signal;
import java.util.List;
import java.util.function.Consumer;

/**
 * One connection to one peer. Every method returns at once, from any thread; the work is done in the order asked for,
 * and its results come as {@link PeerConnections.Events}. Input from the network is checked by the implementation:
 * what is wrong ends in {@code failed} (descriptions) or is dropped (candidates), never in a crash.
 */
public interface PeerConnection extends AutoCloseable {

    /** Makes an offer and applies it locally; {@code described} or {@code failed} follows. */
    void createOffer(long negotiation, boolean iceRestart);

    /** Applies an offer, then makes and applies the answer; {@code remoteApplied} and {@code described} follow. */
    void acceptOffer(long negotiation, String sdp);

    /** Applies the answer to the offer of this negotiation; {@code remoteApplied} follows. */
    void acceptAnswer(long negotiation, String sdp);

    /** Gives up an offer that waits for its answer, so that another one can be made. */
    void rollback(long negotiation);

    /** Only after {@code remoteApplied} of its negotiation. */
    void addCandidate(Signal.Candidate candidate);

    /** Used from the next gathering on, i. e. from the next ICE restart. */
    void setIceServers(List<IceServer> iceServers);

    /** Sends on the data channel; dropped while it is not open. At most 64 KiB. */
    void send(byte[] message, boolean text);

    /**
     * The next pictures sent are whole ones: whoever missed some, because the way was broken, could make no sense of what
     * follows and would ask for a whole one only after 3 s.
     */
    void sendWholePictures();

    /** Asks for statistics; the receiver is called on any thread, at most once, and not after {@code close()}. */
    void requestStatistics(Consumer<LinkStatistics> receiver);

    /** Ends the connection and frees what it holds. Harmless when called twice. */
    @Override
    void close();
}
