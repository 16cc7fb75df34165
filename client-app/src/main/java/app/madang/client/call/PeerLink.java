package app.madang.client.call;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.port.IceServerTrouble;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerText;
import app.madang.protocol.Signal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The link to one peer, through as many connections as it takes: owns the newest {@link PeerConnection}. Its
 * {@link Side} negotiates, its {@link LinkHealth} says when something must be done. Owned by the call thread; what the
 * connection says is posted there, and dropped once that connection has been replaced.
 */
final class PeerLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeerLink.class);
    /** Statistics that take longer do not come any more; then they are asked for again. */
    private static final long STATISTICS_LOST_MS = 5_000;

    /** How often the link itself looks whether media come; more often once they may not. */
    private static final long LOOK_MS = 500;

    /** What a link needs of the call around it. */
    interface Surroundings {
        long nowMs();

        /** Runs on the call thread, soon. */
        void post(Runnable task);

        Reach reach();

        /** Media stand still: the way to the server may be gone as well. */
        void doubtServer();

        /** Says it to the peer, in order; kept where the server is away for a moment. */
        void say(Signal signal);

        List<IceServer> iceServers();

        void statistics(LinkStatistics statistics);

        /** Of a server that both sides may need. */
        void iceServerTrouble(IceServerTrouble trouble);

        /** The seam for what peers say to each other without the server. */
        void dataChannel(boolean open);

        void data(byte[] message, boolean text);
    }

    private final PeerId peer;
    private final boolean offering;
    private final PeerConnections connections;
    private final PeerNumbers numbers;
    private final Surroundings surroundings;
    private final Side side;
    private final LinkHealth health;
    private final Tried tried = new Tried();
    private final EarlyCandidates candidates = new EarlyCandidates();
    private final Beside beside;
    private final LaterLooks laterLooks = new LaterLooks();
    private final WholePictures wholePictures = new WholePictures();
    private PeerConnection connection;
    private List<IceServer> usedIceServers;
    private int generation;
    private boolean statisticsAsked;
    private boolean failureLogged;
    private LinkFault fault;
    private long statisticsAskedAt;

    PeerLink(PeerId self, PeerId peer, PeerConnections connections, PeerNumbers numbers, Surroundings surroundings) {
        this.peer = peer;
        this.offering = self.offersTo(peer);
        this.connections = connections;
        this.numbers = numbers;
        this.surroundings = surroundings;
        side = offering ? new OfferingSide(this, numbers) : new AnsweringSide(this, numbers);
        health = new LinkHealth(surroundings.nowMs());
        beside = new Beside(surroundings.nowMs());
    }

    // ---- for the session

    void begin() {
        side.begin();
    }

    void beginAgain() {
        side.beginAgain();
    }

    void peerPresentAgain() {
        side.peerPresentAgain();
    }

    /** A signal of the peer through the server, opened where it was sealed. */
    void received(Signal signal) {
        beside.heardByServer();
        take(signal);
    }

    /** A signal of the peer over the link's own data channel. */
    void receivedBeside(Signal signal) {
        if (beside.takes(signal, numbers, nowMs())) {
            take(signal);
        } else {
            LOG.debug("A signal of {} over its data channel is not taken", peer);
        }
    }

    private void take(Signal signal) {
        switch (signal) {
            case Signal.Offer offer -> side.offer(offer);
            case Signal.Answer answer -> side.answer(answer);
            case Signal.Restart restart -> side.restart(restart);
            case Signal.Candidate candidate -> {
                tried.remote(candidate.candidate());
                candidates.take(candidate, this::addCandidate);
            }
            case Signal.Sealed sealed -> throw new IllegalArgumentException("opened before");
        }
    }

    /** This side's network is another one: its candidates may be worth nothing any more. */
    void networkChanged() {
        laterLooks.again();
        health.networkChanged();
    }

    void tick() {
        if (health.inTrouble()) {
            surroundings.doubtServer();
        }
        mendPicturesAgain();
        side.tick();
        boolean possible = isHeardNow() && side.patient();
        LinkHealth.Remedy remedy = health.due(nowMs(), possible);
        judge();
        switch (remedy) {
            case NONE -> {}
            case ICE_RESTART -> side.iceRestart();
            case NEW_LINK -> side.newLink("not connected in time");
        }
    }

    /** Once for each time that it fails: the next connection may have tried less so far. */
    private void judge() {
        if (health.shown() != LinkState.FAILED) {
            fault = null;
        } else if (fault == null) {
            fault = tried.fault();
            LOG.info("Link to {} failed: {}, candidates {}", peer, fault, tried);
        }
    }

    LinkState shown() {
        return health.shown();
    }

    /** Why it failed, null where it has not. */
    LinkFault fault() {
        return fault;
    }

    /** As far as the library knows. */
    boolean mediaConnected() {
        return connection != null && health.connected();
    }

    /**
     * Asks the connection; the answer comes later. At most one question at a time.
     *
     * @param forPeople false where only this link wants to know whether media flow
     */
    void askStatistics(boolean forPeople) {
        if (!forPeople && !health.wantsNumbers() && nowMs() - statisticsAskedAt < LOOK_MS) {
            return;
        }
        boolean worthIt = switch (health.shown()) {
            case CONNECTED, INTERRUPTED -> connection != null;
            case CONNECTING, FAILED -> false;
        };
        if (worthIt && (!statisticsAsked || nowMs() - statisticsAskedAt >= STATISTICS_LOST_MS)) {
            statisticsAsked = true;
            statisticsAskedAt = nowMs();
            int of = generation;
            connection.requestStatistics(numbers -> surroundings.post(() -> statistics(of, numbers, forPeople)));
        }
    }

    /** On the data channel; dropped while it is not open. */
    void send(byte[] message, boolean text) {
        if (connection != null) {
            connection.send(message, text);
        }
    }

    @Override
    public void close() {
        closeConnection();
    }

    // ---- for the side

    long nowMs() {
        return surroundings.nowMs();
    }

    Reach reach() {
        Reach reach = surroundings.reach();
        return reach != Reach.DIRECT && carries() ? Reach.BESIDE : reach;
    }

    private boolean isHeardNow() {
        return switch (reach()) {
            case DIRECT, BESIDE -> true;
            case KEPT, NONE -> false;
        };
    }

    /** While nothing is wrong with it: what is said into a broken channel comes late, if ever. */
    private boolean carries() {
        return beside.isOpen() && mediaConnected() && !health.inTrouble();
    }

    /** Both ways where one is in doubt: the server's may be kept until it is back, the peer takes what comes first. */
    void say(Signal signal) {
        surroundings.say(signal);
        if (carries() && (beside.spoken() || surroundings.reach() != Reach.DIRECT)) {
            connection.send(PeerText.write(new PeerMessage.Signalled(signal)), true);
        }
    }

    boolean hasConnection() {
        return connection != null;
    }

    void openConnection() {
        closeConnection();
        tried.begin();
        usedIceServers = surroundings.iceServers();
        connection = connections.open(peer, offering, usedIceServers, new Posted(generation));
        health.opened(nowMs());
    }

    void closeConnection() {
        generation++;
        beside.closed();
        statisticsAsked = false;
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    void createOffer(long negotiation, boolean iceRestart) {
        candidates.begin(negotiation);
        refreshIceServers();
        connection.createOffer(negotiation, iceRestart);
    }

    void rollback(long negotiation) {
        connection.rollback(negotiation);
    }

    void acceptAnswer(Signal.Answer answer) {
        beside.described(answer.sdp());
        connection.acceptAnswer(answer.negotiation(), answer.sdp());
    }

    /** An offer of this number is there, but not yet accepted: its candidates are kept. */
    void expect(long negotiation) {
        candidates.begin(negotiation);
    }

    void acceptOffer(Signal.Offer offer) {
        candidates.begin(offer.negotiation());
        refreshIceServers();
        beside.described(offer.sdp());
        connection.acceptOffer(offer.negotiation(), offer.sdp());
    }

    private void refreshIceServers() {
        List<IceServer> newest = surroundings.iceServers();
        if (!newest.equals(usedIceServers)) {
            usedIceServers = newest;
            connection.setIceServers(newest);
        }
    }

    private void addCandidate(Signal.Candidate candidate) {
        if (connection != null) {
            connection.addCandidate(candidate);
        }
    }

    // ---- what the connection says

    private void localCandidate(Signal.Candidate candidate) {
        if (candidate.negotiation() == numbers.negotiation()) {
            tried.local(candidate.candidate());
            say(candidate);
        }
    }

    private void connectionState(ConnectionState state) {
        LOG.debug("Link to {}: {}", peer, state);
        health.connection(state, nowMs());
        if (state == ConnectionState.CONNECTED) {
            tried.connected();
            if (wholePictures.missed(generation)) {
                mendPictures();
            }
            side.connected();
        }
    }

    private void mendPictures() {
        connection.sendWholePictures();
        wholePictures.sent(nowMs());
    }

    private void mendPicturesAgain() {
        if (wholePictures.dueAgain(nowMs()) && mediaConnected()) {
            connection.sendWholePictures();
        }
    }

    private void failed(long negotiation, String reason) {
        // A peer that sends nonsense shall not fill the log as well.
        LOG.atLevel(failureLogged ? Level.DEBUG : Level.WARN)
                .log("Link to {}: negotiation {} failed: {}", peer, negotiation, reason);
        failureLogged = true;
        side.failed("a description could not be applied");
    }

    private void statistics(int of, LinkStatistics statistics, boolean forPeople) {
        if (of != generation) {
            return;
        }
        statisticsAsked = false;
        boolean broken = health.inTrouble();
        health.statistics(statistics, nowMs());
        if (broken && !health.inTrouble()) {
            mendPictures();
        }
        if (offering && !health.inTrouble() && laterLooks.due(statistics.path(), nowMs())) {
            LOG.info("Link to {} goes through a relay: looking once more for a direct way", peer);
            health.betterWay();
        }
        if (forPeople) {
            surroundings.statistics(statistics);
        }
    }

    /** Brings the events of one connection to the call thread, for as long as that connection is the newest. */
    private final class Posted implements PeerConnections.Events {
        private final int of;

        Posted(int of) {
            this.of = of;
        }

        private void post(Runnable task) {
            surroundings.post(() -> {
                if (of == generation) {
                    task.run();
                }
            });
        }

        @Override
        public void described(long negotiation, String sdp) {
            post(() -> side.described(negotiation, sdp));
        }

        @Override
        public void remoteApplied(long negotiation) {
            post(() -> {
                candidates.applied(negotiation, PeerLink.this::addCandidate);
                side.remoteApplied(negotiation);
            });
        }

        @Override
        public void candidate(long negotiation, String candidate, String sdpMid, Integer sdpMLineIndex) {
            post(() -> localCandidate(new Signal.Candidate(negotiation, candidate, sdpMid, sdpMLineIndex)));
        }

        @Override
        public void gatheringComplete(long negotiation) {
            post(() -> localCandidate(new Signal.Candidate(negotiation, "", null, null)));
        }

        @Override
        public void connection(ConnectionState state) {
            post(() -> connectionState(state));
        }

        @Override
        public void failed(long negotiation, String reason) {
            post(() -> PeerLink.this.failed(negotiation, reason));
        }

        @Override
        public void iceServerTrouble(IceServerTrouble trouble) {
            post(() -> surroundings.iceServerTrouble(trouble));
        }

        @Override
        public void dataChannel(boolean open) {
            post(() -> {
                beside.channel(open);
                surroundings.dataChannel(open);
            });
        }

        @Override
        public void data(byte[] message, boolean text) {
            post(() -> surroundings.data(message, text));
        }
    }
}
