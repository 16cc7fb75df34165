package app.madang.client.webrtc;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.client.media.CodecChoice;
import app.madang.loop.EventLoop;
import app.madang.protocol.IceServer;
import app.madang.protocol.Signal;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection as the engine sees it. Calls come from any thread and are posted to the rtc thread, which owns all
 * that is below; descriptions are made and applied one step after the other.
 */
final class NativeConnection implements PeerConnection, Callbacks.Receiver, HeardPeers.Ear {
    private static final Logger LOG = LoggerFactory.getLogger(NativeConnection.class);

    private static final long LIMITS_MS = 100;
    /** Where the peer shows nothing yet. */
    private static final int START_KBPS = 300;

    private final EventLoop rtc;
    private final GuardedEvents events;
    private final IceSettings ice;
    private final RelayComplaints complaints;
    private final CodecChoice codec;
    private List<RTCIceServer> servers = List.of();
    private boolean relayFound;
    private boolean offering;
    private final Steps steps;
    private final RemoteCandidates remoteCandidates;
    private final Gathering gathering = new Gathering();
    private final StatisticsReader statistics = new StatisticsReader();
    private Runnable onDisposed = () -> {};
    private Parts parts;
    private Descriptions descriptions;
    private SessionText remote;
    private Agreement agreement;

    NativeConnection(
            EventLoop rtc, GuardedEvents events, IceSettings ice, RelayComplaints complaints, CodecChoice codec) {
        this.rtc = rtc;
        this.events = events;
        this.ice = ice;
        this.complaints = complaints;
        this.codec = codec;
        this.steps = new Steps(events);
        this.remoteCandidates = new RemoteCandidates(rtc, this::pass);
    }

    /** Makes the native objects, on the rtc thread; a connection that was closed already stays empty. */
    void begin(Function<Callbacks, Parts> maker, boolean offering, List<IceServer> iceServers, Runnable whenDisposed) {
        onDisposed = whenDisposed;
        if (events.isClosed()) {
            return;
        }
        try {
            this.offering = offering;
            parts = maker.apply(new Callbacks(rtc, this));
            descriptions = new Descriptions(rtc, parts.connection());
            agreement = new Agreement(parts.connection(), descriptions);
            configure(iceServers);
            if (offering) {
                parts.pipes().open();
            }
            rtc.schedule(LIMITS_MS, this::limitBitrates);
        } catch (Throwable t) {
            LOG.error("A connection could not be made", t);
            events.deliver(receiver -> receiver.failed(0, String.valueOf(t.getMessage())));
        }
    }

    private void limitBitrates() {
        if (parts != null) {
            rtc.schedule(LIMITS_MS, this::limitBitrates);
            parts.limitBitrates();
            follow(parts.terms());
        }
    }

    private void follow(Terms wanted) {
        if (agreement.changes(wanted)) {
            steps.add(gathering.newest(), agreement::renew);
        }
    }

    @Override
    public void createOffer(long negotiation, boolean iceRestart) {
        step(
                negotiation,
                () -> descriptions.offer(iceRestart).thenCompose(sdp -> describe(negotiation, RTCSdpType.OFFER, sdp)));
    }

    @Override
    public void acceptOffer(long negotiation, String sdp) {
        step(
                negotiation,
                () -> applyRemote(negotiation, RTCSdpType.OFFER, sdp)
                        .thenCompose(applied -> descriptions.answer())
                        .thenCompose(answer -> describe(negotiation, RTCSdpType.ANSWER, answer))
                        .thenCompose(described -> agreement.answered()));
    }

    @Override
    public void acceptAnswer(long negotiation, String sdp) {
        step(
                negotiation,
                () -> remoteCandidates.ready().thenCompose(ready -> applyRemote(negotiation, RTCSdpType.ANSWER, sdp)));
    }

    @Override
    public void rollback(long negotiation) {
        step(
                negotiation,
                () -> parts.connection().getSignalingState() == RTCSignalingState.HAVE_LOCAL_OFFER
                        ? descriptions.applyLocal(RTCSdpType.ROLLBACK, "")
                        : CompletableFuture.completedFuture(null));
    }

    private void step(long negotiation, Steps.Step step) {
        post(() -> steps.add(negotiation, step));
    }

    private CompletableFuture<Void> describe(long negotiation, RTCSdpType type, String made) {
        String sdp = SessionEdits.local(made);
        return descriptions
                .applyLocal(type, sdp)
                .thenCompose(applied -> {
                    boolean begins = gathering.described(negotiation, SessionText.parse(sdp));
                    return type == RTCSdpType.OFFER ? offered(begins) : answering(begins);
                })
                .thenAccept(ready -> events.deliver(receiver -> receiver.described(negotiation, sdp)));
    }

    /** The offer goes at once; its answer waits where it comes too early. Without servers there is nothing to wait for. */
    private CompletableFuture<Void> offered(boolean gathers) {
        if (gathers && !servers.isEmpty()) {
            remoteCandidates.hold();
        }
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> answering(boolean gathers) {
        if (gathers && !servers.isEmpty()) {
            remoteCandidates.hold();
        } else {
            remoteCandidates.release();
        }
        return remoteCandidates.ready();
    }

    private CompletableFuture<Void> applyRemote(long negotiation, RTCSdpType type, String sdp) {
        SessionText text = SessionText.parse(sdp);
        parts.prepareFor(text);
        boolean begins = remote == null || !remote.ufrag().equals(text.ufrag());
        if (type == RTCSdpType.OFFER && begins && !servers.isEmpty()) {
            remoteCandidates.expect();
        }
        String started = SessionEdits.remote(
                CodecOrder.prefer(codec, sdp),
                Math.max(START_KBPS, parts.cameraSending().maxKbps()));
        return agreement
                .applyRemote(type, parts.soundPlayed() ? started : SessionEdits.withoutLipSync(started))
                .thenAccept(applied -> {
                    remote = text;
                    statistics.sections(text);
                    events.deliver(receiver -> receiver.remoteApplied(negotiation));
                });
    }

    @Override
    public void addCandidate(Signal.Candidate candidate) {
        post(() -> {
            // There is no call for "no more candidates" in the library.
            if (remote != null && !candidate.isLast()) {
                CandidateText.parse(candidate.candidate())
                        .ifPresentOrElse(
                                text -> remoteCandidates.add(candidate, text),
                                () -> LOG.debug("A candidate is dropped: not well formed"));
            }
        });
    }

    private void pass(Signal.Candidate candidate) {
        if (parts == null || remote == null) {
            return;
        }
        int index = candidate.sdpMid() != null
                ? remote.indexOf(candidate.sdpMid())
                : candidate.sdpMLineIndex() == null ? -1 : candidate.sdpMLineIndex();
        if (index < 0 || index >= remote.sections().size()) {
            LOG.debug("A candidate is dropped: it belongs to no section");
            return;
        }
        try {
            parts.connection()
                    .addIceCandidate(
                            new RTCIceCandidate(remote.sections().get(index).mid(), index, candidate.candidate()));
        } catch (Throwable t) {
            LOG.debug("A candidate is dropped: {}", t.getMessage());
        }
    }

    @Override
    public void setIceServers(List<IceServer> iceServers) {
        post(() -> configure(iceServers));
    }

    private void configure(List<IceServer> iceServers) {
        try {
            servers = IceServers.usable(ice.with(iceServers), ice.insecureTurnTls());
            parts.iceServers(servers);
        } catch (Throwable t) {
            LOG.warn("The ICE servers are not used: {}", t.getMessage());
        }
    }

    @Override
    public void send(byte[] message, boolean text) {
        if (message.length > DataPipe.MAX_MESSAGE_BYTES) {
            throw new IllegalArgumentException("a message has at most " + DataPipe.MAX_MESSAGE_BYTES + " bytes");
        }
        byte[] copy = message.clone();
        post(() -> parts.pipes().send(copy, text));
    }

    @Override
    public void sendWholePictures() {
        post(() -> {
            try {
                parts.sendWholePictures();
            } catch (Throwable t) {
                LOG.debug("No whole picture: {}", t.getMessage());
            }
        });
    }

    @Override
    public void hear(boolean heard) {
        if (parts != null) {
            parts.hear(heard);
        }
    }

    @Override
    public void requestStatistics(Consumer<LinkStatistics> receiver) {
        post(() -> parts.connection()
                .getStats(report -> rtc.post(() -> {
                    if (!events.isClosed()) {
                        receiver.accept(
                                statistics.read(report, parts.cameraSending().layer()));
                    }
                })));
    }

    @Override
    public void close() {
        if (!events.isClosed()) {
            events.close();
            rtc.post(this::dispose);
        }
    }

    /** Now, on the rtc thread. Harmless when called twice. */
    void dispose() {
        events.close();
        Parts last = parts;
        parts = null;
        try {
            if (last != null) {
                last.dispose();
            }
        } catch (Throwable t) {
            // One connection that leaves something behind shall not keep the others from being freed.
            LOG.error("A connection was not freed completely", t);
        } finally {
            onDisposed.run();
        }
    }

    /** Nothing is done once it was closed. */
    private void post(Runnable task) {
        rtc.post(() -> {
            if (parts != null && !events.isClosed()) {
                task.run();
            }
        });
    }

    @Override
    public void candidate(RTCIceCandidate candidate) {
        relayFound |= candidate.sdp.contains(" typ relay");
        if (gathering.isCurrent(candidate)) {
            if (candidate.sdp.contains(" typ srflx")) {
                remoteCandidates.release();
            }
            long negotiation = gathering.newest();
            events.deliver(receiver ->
                    receiver.candidate(negotiation, candidate.sdp, candidate.sdpMid, candidate.sdpMLineIndex));
        }
    }

    @Override
    public void gatheringComplete() {
        long negotiation = gathering.newest();
        complaints.gathered(servers, relayFound);
        remoteCandidates.release();
        if (negotiation > 0) {
            events.deliver(receiver -> receiver.gatheringComplete(negotiation));
        }
    }

    @Override
    public void serverFailed(String url, int code) {
        complaints
                .failed(url, code)
                .ifPresent(trouble -> events.deliver(receiver -> receiver.iceServerTrouble(trouble)));
    }

    @Override
    public void state(RTCPeerConnectionState state) {
        switch (state) {
            case CONNECTING -> deliver(ConnectionState.CONNECTING);
            case CONNECTED -> connected();
            case DISCONNECTED -> deliver(ConnectionState.DISCONNECTED);
            case FAILED -> deliver(ConnectionState.FAILED);
            case NEW, CLOSED -> {}
        }
    }

    /** The offering side is connected last: the answering one's pictures may still come too early. */
    private void connected() {
        if (parts != null && offering) {
            parts.connected();
        }
        deliver(ConnectionState.CONNECTED);
    }

    private void deliver(ConnectionState state) {
        events.deliver(receiver -> receiver.connection(state));
    }

    @Override
    public void dataChannel(RTCDataChannel channel, ChannelObserver observer) {
        if (parts != null) {
            parts.pipes().take(channel, observer);
        }
    }
}
