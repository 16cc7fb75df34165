package app.madang.client.call;

import app.madang.client.call.port.IceServerTrouble;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.client.call.port.PeerConnections.Events;
import app.madang.loop.EventLoop;
import app.madang.protocol.IceServer;
import app.madang.protocol.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A connection without media that keeps the rules of the real one, as measured: an answer needs its offer; an offer in
 * the midst of one's own fails; candidates before their description are lost without a word; two ends connect only when
 * each has applied the other's matching description, one has a candidate of the other, and the path is open;
 * {@code disconnected} comes 6 s after a cut, {@code failed} after 16 s; a healed path revives a disconnected
 * connection but no failed one; a restart makes a new generation while the old one goes on. The data channel opens once;
 * what is under way on it survives cuts and dies with the connection.
 */
final class FakeConnection implements PeerConnection {
    private static final long STEP_MS = 3;
    private static final int BYTES_PER_MS = 10_000;
    /** Descriptions take their time: candidates of the peer overtake them. */
    private static final long DESCRIPTION_MS = 30;

    private static final long CHECK_MS = 40;
    private static final long NOTICED_MS = 6_000;
    private static final long FAILED_MS = 16_000;
    private static final long NEVER_MS = 134_000;

    /** A description: whose, of which ICE generation, and for an answer to which offer. */
    private record Description(String text, String connection, String generation, String answerTo) {
        static Description parse(String text) {
            String[] parts = text.split(" ");
            return parts.length == 4 && parts[0].equals("fake")
                    ? new Description(text, parts[1], parts[2], parts[3])
                    : null;
        }
    }

    final String owner;
    final String id;
    final List<List<IceServer>> iceServersUsed = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    private final MediaWorld world;
    private final EventLoop loop;
    private final Events events;
    private List<IceServer> iceServers;
    private int generations;
    private Description local;
    private Description localBefore;
    private Description remote;
    private boolean offerWaits;
    private long applied;
    private final Set<String> remoteCandidates = new HashSet<>();
    private String active = "";
    private String checking = "";
    private ConnectionState state;
    private EventLoop.Timer timer = () -> {};
    private long flowingSince = -1;
    private long packets;
    private long answered;
    private long stoppedAt;
    private boolean closed;
    private boolean channelOpened;
    private boolean delivering;
    /** Texts go first. */
    private final Deque<Data> texts = new ArrayDeque<>();

    private final Deque<Data> bulk = new ArrayDeque<>();

    private record Data(byte[] message, boolean text) {}

    FakeConnection(MediaWorld world, String owner, String id, List<IceServer> iceServers, Events events) {
        this.world = world;
        this.loop = world.loop;
        this.owner = owner;
        this.id = id;
        this.iceServers = iceServers;
        this.events = events;
    }

    // ---- the port

    @Override
    public void createOffer(long negotiation, boolean iceRestart) {
        describing(() -> {
            log.add("offer " + negotiation + (iceRestart ? " restart" : ""));
            if (offerWaits) {
                events.failed(negotiation, "an offer waits already");
                return;
            }
            boolean gathers = iceRestart || local == null;
            localBefore = local;
            local = describe(gathers, "-");
            offerWaits = true;
            events.described(negotiation, local.text());
            gather(negotiation, gathers);
        });
    }

    @Override
    public void acceptOffer(long negotiation, String sdp) {
        describing(() -> {
            log.add("accept offer " + negotiation);
            Description offer = Description.parse(sdp);
            if (offerWaits
                    || offer == null
                    || (remote != null && !remote.connection().equals(offer.connection()))) {
                events.failed(negotiation, "cannot apply this offer");
                return;
            }
            boolean gathers = remote == null || !remote.generation().equals(offer.generation());
            applyRemote(offer, negotiation);
            events.remoteApplied(negotiation);
            local = describe(gathers, offer.generation());
            events.described(negotiation, local.text());
            gather(negotiation, gathers);
            world.changed();
        });
    }

    @Override
    public void acceptAnswer(long negotiation, String sdp) {
        describing(() -> {
            log.add("accept answer " + negotiation);
            Description answer = Description.parse(sdp);
            boolean fits = offerWaits && answer != null && answer.answerTo().equals(local.generation());
            if (!fits || (remote != null && !remote.connection().equals(answer.connection()))) {
                events.failed(negotiation, "cannot apply this answer");
                return;
            }
            offerWaits = false;
            applyRemote(answer, negotiation);
            events.remoteApplied(negotiation);
            world.changed();
        });
    }

    @Override
    public void rollback(long negotiation) {
        describing(() -> {
            log.add("rollback " + negotiation);
            if (!offerWaits) {
                events.failed(negotiation, "nothing to roll back");
                return;
            }
            offerWaits = false;
            local = localBefore;
        });
    }

    @Override
    public void addCandidate(Signal.Candidate candidate) {
        boolean welcome = candidate.negotiation() == applied
                && candidate.candidate().startsWith("candidate:" + remote.generation() + ":");
        step(() -> {
            if (welcome) {
                remoteCandidates.add(remote.generation());
                world.changed();
            }
        });
    }

    @Override
    public void setIceServers(List<IceServer> newest) {
        step(() -> iceServers = newest);
    }

    @Override
    public void send(byte[] message, boolean text) {
        step(() -> {
            if (channelOpened && (text || !world.isLost(owner))) {
                (text ? texts : bulk).add(new Data(message, text));
                deliver();
            }
        });
    }

    /** The channel is reliable and takes its time: what does not get through now comes when the path is open again. */
    private void deliver() {
        Deque<Data> next = texts.isEmpty() ? bulk : texts;
        if (delivering || next.isEmpty() || !flowing()) {
            return;
        }
        delivering = true;
        after(next.peek().message().length / BYTES_PER_MS, () -> {
            delivering = false;
            FakeConnection other = other();
            if (flowing() && other != null) {
                Data data = next.remove();
                other.step(() -> other.events.data(data.message(), data.text()));
                deliver();
            }
        });
    }

    @Override
    public void sendWholePictures() {}

    @Override
    public void requestStatistics(Consumer<LinkStatistics> receiver) {
        step(() -> receiver.accept(statistics()));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            timer.cancel();
            world.changed();
        }
    }

    // ---- rules

    private void step(Runnable work) {
        after(STEP_MS, work);
    }

    private void describing(Runnable work) {
        after(DESCRIPTION_MS, work);
    }

    private void after(long ms, Runnable work) {
        loop.schedule(ms, () -> {
            if (!closed) {
                work.run();
            }
        });
    }

    private Description describe(boolean newGeneration, String answerTo) {
        if (newGeneration) {
            generations++;
            iceServersUsed.add(iceServers);
        }
        String generation = id + "g" + generations;
        return new Description("fake " + id + " " + generation + " " + answerTo, id, generation, answerTo);
    }

    private void applyRemote(Description description, long negotiation) {
        remote = description;
        applied = negotiation;
    }

    private void gather(long negotiation, boolean gathers) {
        if (!gathers) {
            return;
        }
        String generation = local.generation();
        for (int i = 0; i < 3; i++) {
            String candidate = "candidate:" + generation + ":" + i;
            loop.schedule(5 + 20L * i, () -> {
                if (!closed) {
                    events.candidate(negotiation, candidate, "0", 0);
                }
            });
        }
        loop.schedule(80, () -> {
            if (!closed) {
                events.gatheringComplete(negotiation);
            }
        });
    }

    // ---- connectivity

    /** The world changed: something may connect, be cut, or heal. */
    void look() {
        if (closed) {
            return;
        }
        if (matches() && !checking.equals(generation()) && !active.equals(generation())) {
            checking = generation();
            check(checking, loop.nowMs());
        }
        flow(flowing());
        deliver();
    }

    /** The check of one generation: it connects as soon as the path is open, for as long as a real one tries. */
    private void check(String of, long since) {
        loop.schedule(CHECK_MS, () -> {
            if (closed || !of.equals(checking)) {
                return;
            }
            FakeConnection other = other();
            if (other == null || other.closed || !matches()) {
                checking = "";
            } else if (world.open(owner, other.owner)) {
                connect(of);
                other.connect(of);
            } else if (loop.nowMs() - since < FAILED_MS) {
                check(of, since);
            } else {
                checking = "";
                state(ConnectionState.FAILED);
            }
        });
    }

    private void connect(String of) {
        if (!closed) {
            active = of;
            checking = "";
            state = state == ConnectionState.CONNECTED ? state : null;
            flow(true);
        }
    }

    private void flow(boolean on) {
        if (on && flowingSince < 0) {
            flowingSince = loop.nowMs();
        } else if (!on && flowingSince >= 0) {
            packets = packetsNow();
            answered = answers();
            stoppedAt = loop.nowMs();
            flowingSince = -1;
            timer.cancel();
            timer = loop.schedule(NOTICED_MS, () -> {
                state(ConnectionState.DISCONNECTED);
                timer = loop.schedule(FAILED_MS - NOTICED_MS, () -> state(ConnectionState.FAILED));
            });
        }
        if (on && state != ConnectionState.CONNECTED) {
            timer.cancel();
            timer = loop.schedule(1, () -> state(ConnectionState.CONNECTED));
        } else if (on) {
            timer.cancel();
        }
    }

    private void state(ConnectionState newest) {
        if (closed || newest == state) {
            return;
        }
        state = newest;
        if (newest == ConnectionState.FAILED) {
            active = "";
        }
        events.connection(newest);
        if (newest == ConnectionState.CONNECTED && !channelOpened) {
            channelOpened = true;
            events.dataChannel(true);
        }
    }

    /** Packets get through: the two have connected, both live, the path is open. */
    boolean flowing() {
        FakeConnection other = other();
        return !closed
                && !active.isEmpty()
                && other != null
                && !other.closed
                && other.active.equals(active)
                && world.open(owner, other.owner);
    }

    /** Both ends agree on one generation and know where to send. */
    private boolean matches() {
        FakeConnection other = other();
        return other != null
                && !other.closed
                && local != null
                && other.local != null
                && other.remote != null
                && !offerWaits
                && !other.offerWaits
                && remote.text().equals(other.local.text())
                && other.remote.text().equals(local.text())
                && (remoteCandidates.contains(remote.generation())
                        || other.remoteCandidates.contains(local.generation()));
    }

    private String generation() {
        String mine = local.generation();
        String theirs = remote.generation();
        return mine.compareTo(theirs) < 0 ? mine + "+" + theirs : theirs + "+" + mine;
    }

    private FakeConnection other() {
        return remote == null ? null : world.find(remote.connection());
    }

    String remoteOwner() {
        FakeConnection other = other();
        return other == null ? null : other.owner;
    }

    /** As a STUN or TURN server answered while addresses were gathered. */
    void iceServerFails(IceServerTrouble trouble) {
        step(() -> events.iceServerTrouble(trouble));
    }

    boolean closed() {
        return closed;
    }

    private long packetsNow() {
        FakeConnection other = other();
        boolean sounds = flowingSince >= 0 && other != null && world.sounds(other.owner);
        return packets + (sounds ? (loop.nowMs() - flowingSince) / 20 : 0);
    }

    private long sincePacketMs() {
        return flowingSince < 0 ? loop.nowMs() - stoppedAt : (loop.nowMs() - flowingSince) % 20;
    }

    /** Bytes of transport-wide feedback, ten times a second for as long as there is something to answer. */
    private long answers() {
        boolean sounds = flowingSince >= 0 && world.sounds(owner);
        return answered + (sounds ? (loop.nowMs() - flowingSince) / 100 * 60 : 0);
    }

    private LinkStatistics statistics() {
        long sent = world.sounds(owner) ? loop.nowMs() / 20 : 0;
        return new LinkStatistics(
                new LinkStatistics.Inbound(
                        0,
                        0,
                        0,
                        -1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        packetsNow(),
                        -1,
                        -1,
                        -1,
                        100 * packetsNow() + answers(),
                        sincePacketMs()),
                new LinkStatistics.Outbound(0, 0, 0, -1, -1, "none", "full", -1, -1, -1, -1, sent, -1),
                flowing() ? 1 : -1,
                new LinkStatistics.Path("host", "host", "udp", null, null));
    }
}
