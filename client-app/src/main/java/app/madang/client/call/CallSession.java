package app.madang.client.call;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.IceServer;
import app.madang.protocol.LeaveReason;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerInfo;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.RoomKey;
import app.madang.protocol.SealedBox;
import app.madang.protocol.SealedChannel;
import app.madang.protocol.ServerMessage;
import app.madang.protocol.Signal;
import app.madang.protocol.StaySecret;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One stay in one room, from the join to the end: who is here, the links to them, what the server says about them. The
 * only writer of {@link CallState}. Owned by the call thread.
 */
final class CallSession implements SignalingStay.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);
    private static final int PROTOCOL = 1;
    /** Fine enough for every waiting time of a link, coarse enough to cost nothing. */
    private static final long TICK_MS = 250;

    private static final long STATISTICS_MS = 1_000;
    /** Without server and without media there is no call any more; a restart of the server takes less. */
    private static final long LOST_MS = 60_000;
    /** Ten minutes: more is no grace but a mistake. */
    private static final long LONGEST_GRACE_MS = 600_000;

    /** What the others know about me. */
    private record Told(MediaState media, boolean hand) {}

    /** What leaves a session. Called on the call thread. */
    interface Outlet {
        void state(CallState state);

        void notice(Notice notice);

        void statistics(PeerId peer, LinkStatistics statistics);

        void dataChannel(PeerId peer, boolean open);

        void message(PeerId peer, PeerMessage message);

        void bytes(PeerId peer, byte[] bytes);
    }

    private final EventLoop loop;
    private final JoinRequest request;
    private final String client;
    private final OwnMedia own;
    private final Outlet outlet;
    private final IceServerNotices iceServerNotices;
    private final OwnNotices ownNotices;
    private final StaySecret secret;
    private final PeerId self;
    private final SignalingStay stay;
    private final Members members;

    private CallState newest;
    private ServerMessage.Joined room;
    private List<IceServer> iceServers = List.of();
    private Told told = new Told(MediaState.NONE, false);
    private Told numberedSelf;
    private long withoutCallSince;
    private long statisticsAt;
    private boolean leaving;

    CallSession(
            EventLoop callLoop,
            SignalingTransport transport,
            PeerConnections connections,
            RandomGenerator random,
            String client,
            JoinRequest request,
            OwnMedia own,
            Outlet outlet) {
        this.loop = new PublishingLoop(callLoop, this::publish);
        this.request = request;
        this.client = client;
        this.own = own;
        this.outlet = outlet;
        iceServerNotices = new IceServerNotices(outlet::notice);
        ownNotices = new OwnNotices(own, outlet::notice);
        byte[] bytes = new byte[StaySecret.BYTES];
        random.nextBytes(bytes);
        secret = StaySecret.of(bytes);
        self = secret.peerId();
        stay = new SignalingStay(loop, transport, random, request.invitation().signalingAddress(), this);
        RoomKey key = request.invitation().key();
        SealedBox box = key == null ? null : new SealedBox(request.invitation().room(), key);
        members = new Members(
                self,
                connections,
                peer -> new PeerSeal(box == null ? null : new SealedChannel(box, self, peer, random)),
                this::surroundings);
    }

    // ---- commands

    void start() {
        newest = new CallState.Joining(request.invitation());
        outlet.state(newest);
        stay.connect();
    }

    /** Media end at once; the state is {@code Ended} when the server knows, at the latest after a second. */
    void leave() {
        if (!over()) {
            leaving = true;
            members.close();
            stay.leave();
        }
    }

    /** The switches or the devices changed. */
    void ownMediaChanged() {
        if (room != null && !over()) {
            tellSelf();
            ownNotices.look();
        }
        publish();
    }

    /** This machine has another address, or its network back, or slept. */
    void networkChanged() {
        stay.networkChanged();
        members.all().forEach(member -> member.link().networkChanged());
    }

    void send(PeerId peer, byte[] message, boolean text) {
        members.find(peer).ifPresent(member -> member.link().send(message, text));
    }

    boolean over() {
        return newest instanceof CallState.Ended;
    }

    // ---- from the server

    @Override
    public ClientMessage.Join join(Long received) {
        told = told();
        return new ClientMessage.Join(
                PROTOCOL,
                secret,
                request.name(),
                told.media(),
                told.hand(),
                client,
                List.of(),
                received,
                request.access());
    }

    @Override
    public void joined(ServerMessage.Joined joined) {
        if (!joined.self().equals(self) || joined.protocol() != PROTOCOL) {
            stay.abandon(joined.protocol() == PROTOCOL ? EndReason.PROTOCOL : EndReason.UNSUPPORTED_VERSION);
            return;
        }
        boolean first = room == null;
        room = joined;
        iceServers = joined.iceServers();
        if (!joined.resumed()) {
            numberedSelf = null;
            takeRoll(joined.peers(), first);
        }
        if (first) {
            ownNotices.look();
            tick();
        }
        if (numberedSelf != null && !numberedSelf.equals(told)) {
            told = numberedSelf;
        }
        tellSelf();
        // What waited for the server waits no longer.
        members.all().forEach(member -> member.link().tick());
    }

    /** Everybody who is in the room; the numbers of both directions begin again (PROTOCOL §3, §6). */
    private void takeRoll(List<PeerInfo> named, boolean first) {
        members.all().forEach(member -> member.missing(loop.nowMs()));
        named.forEach(peer -> arrived(peer, !first));
    }

    private void arrived(PeerInfo peer, boolean worthNotice) {
        members.find(peer.id())
                .ifPresentOrElse(
                        known -> {
                            known.named(peer);
                            known.link().beginAgain();
                        },
                        () -> members.add(peer).ifPresent(added -> {
                            if (worthNotice) {
                                outlet.notice(new Notice(Notice.Kind.PARTICIPANT_JOINED, peer.name()));
                            }
                            added.link().begin();
                        }));
    }

    @Override
    public void message(ServerMessage message) {
        switch (message) {
            case ServerMessage.Relayed relayed ->
                members.find(relayed.from()).ifPresent(member -> heard(member, relayed.signal()));
            case ServerMessage.PeerJoined joined -> arrived(joined.peer(), true);
            case ServerMessage.PeerChanged changed ->
                members.find(changed.peer().id()).ifPresent(member -> member.changed(changed.peer()));
            case ServerMessage.PeerAbsent absent ->
                members.find(absent.id()).ifPresent(member -> member.present(false));
            case ServerMessage.PeerPresent present -> members.find(present.id()).ifPresent(CallSession::back);
            case ServerMessage.PeerLeft left ->
                members.find(left.id()).ifPresent(member -> left(member, left.reason()));
            case ServerMessage.IceServers fresh -> iceServers = fresh.iceServers();
            case ServerMessage.Draining draining ->
                outlet.notice(new Notice(
                        Notice.Kind.SERVER_STOPPING, Long.toString(Math.max(0, draining.deadlineMs()) / 1_000)));
            case ServerMessage.Joined joined -> {}
            case ServerMessage.Refusal refusal -> {}
            case ServerMessage.Pong pong -> {}
            case ServerMessage.Unknown unknown -> {}
        }
    }

    private void heard(Member member, Signal signal) {
        switch (member.seal().incoming(signal)) {
            case PeerSeal.Clear clear -> member.link().received(clear.signal());
            case PeerSeal.Dropped dropped -> {}
            case PeerSeal.Reported reported -> {
                LOG.warn("A signal of {} is not taken: {}", member.info().id(), reported.kind());
                outlet.notice(new Notice(reported.kind(), member.info().name()));
            }
        }
        if (member.seal().owesHint(signal)) {
            surroundings(member).say(new Signal.Restart(0, false, "this room has a key"));
        }
    }

    private static void back(Member member) {
        member.present(true);
        member.link().peerPresentAgain();
    }

    private void left(Member member, LeaveReason reason) {
        switch (reason) {
            case LEFT, PROTOCOL -> remove(member, Notice.Kind.PARTICIPANT_LEFT);
            case TIMEOUT -> timedOut(member);
        }
    }

    private void timedOut(Member member) {
        if (member.link().mediaConnected()) {
            member.orphaned();
        } else {
            remove(member, Notice.Kind.PARTICIPANT_TIMED_OUT);
        }
    }

    private void remove(Member member, Notice.Kind why) {
        members.remove(member);
        outlet.notice(new Notice(why, member.info().name()));
    }

    @Override
    public void refused(ServerMessage.Refusal refusal) {
        // What was on its way to somebody who left just then comes back like this: nothing is wrong.
        boolean usual = refusal.code().equals(ErrorCode.PEER_NOT_FOUND.wireName());
        LOG.atLevel(usual ? Level.DEBUG : Level.WARN)
                .log("The server refuses a message: {} ({})", refusal.code(), refusal.message());
        if (refusal.code().equals(ErrorCode.INTERNAL.wireName())) {
            outlet.notice(new Notice(Notice.Kind.SERVER_ERROR, null));
        }
    }

    @Override
    public void lost() {
        withoutCallSince = loop.nowMs();
    }

    @Override
    public void over(EndReason reason) {
        members.close();
        newest = new CallState.Ended(request.invitation(), reason);
        outlet.state(newest);
    }

    // ---- about myself

    private Told told() {
        return new Told(own.told(), own.hand());
    }

    private void tellSelf() {
        Told now = told();
        if (stay.joined() && !leaving && !now.equals(told)) {
            told = now;
            numberedSelf = now;
            stay.send(new ClientMessage.Self(null, now.media(), now.hand()));
        }
    }

    // ---- time

    private void tick() {
        if (over() || leaving) {
            return;
        }
        long now = loop.nowMs();
        stay.tick();
        members.all().forEach(member -> tick(member, now));
        boolean forPeople = now - statisticsAt >= STATISTICS_MS;
        statisticsAt = forPeople ? now : statisticsAt;
        members.all().forEach(member -> member.link().askStatistics(forPeople));
        loop.schedule(TICK_MS, this::tick);
        if (!stay.joined()) {
            watchLoss(now);
        }
    }

    private void tick(Member member, long now) {
        member.link().tick();
        if (member.missingFor(Math.clamp(room.graceMs(), 0, LONGEST_GRACE_MS), now)) {
            timedOut(member);
        } else if (member.orphan() && !member.link().mediaConnected()) {
            remove(member, Notice.Kind.PARTICIPANT_TIMED_OUT);
        }
    }

    private void watchLoss(long now) {
        if (members.all().stream().anyMatch(member -> member.link().mediaConnected())) {
            withoutCallSince = now;
        } else if (now - withoutCallSince >= LOST_MS) {
            stay.abandon(EndReason.SERVER_LOST);
        }
    }

    // ---- what is shown

    private void publish() {
        if (room == null || over() || leaving) {
            return;
        }
        CallState state = inCall();
        if (!state.equals(newest)) {
            newest = state;
            outlet.state(state);
        }
    }

    private InCall inCall() {
        List<Participant> participants =
                members.all().stream().map(Member::shown).toList();
        return new InCall(
                request.invitation(),
                new Self(self, request.name(), own.told(), own.cameraWanted(), own.camera(), own.shared(), own.hand()),
                participants,
                room.capacity(),
                stay.joined() ? SignalingState.CONNECTED : SignalingState.RECONNECTING,
                own.sound());
    }

    private PeerLink.Surroundings surroundings(Member member) {
        return new AroundLink(loop, stay, () -> iceServers, outlet, iceServerNotices, member);
    }
}
