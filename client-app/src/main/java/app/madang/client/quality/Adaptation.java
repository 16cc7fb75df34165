package app.madang.client.quality;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.Limits;
import app.madang.client.media.SendingLimits;
import app.madang.client.media.SoundLevels;
import app.madang.client.media.VideoKind;
import app.madang.client.quality.Observation.Machine;
import app.madang.loop.Audience;
import app.madang.loop.EventLoop;
import app.madang.loop.Subscription;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.Shows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Gives each peer what it shows, its way carries and this machine can make, and tells each what is shown of it here:
 * observes, asks {@link QualityPolicy} and hands its decisions on. Everything is owned by the call loop.
 */
public final class Adaptation implements CallListener, BandwidthSaving {
    private static final long PERIOD_MS = 1_000;
    /** Pictures stay small for so long after somebody begins to show us: the first one is there sooner. */
    private static final long FIRST_MS = 300;
    /** Their longer side: one of 1280 takes a tenth of a second longer to be made, sent and decoded. */
    private static final int FIRST = 640;
    /** Who has said nothing for so long never will. */
    private static final long SILENCE_MS = 5_000;

    /** Where decisions and words go. Any thread. */
    public interface Outlets {
        /** Says something to a peer; drops it where its channel is closed. */
        void say(PeerId peer, PeerMessage message);

        /** Whether the others shall be told that there is no camera picture, though the camera is on. */
        void picturesHeld(boolean held);
    }

    /** What is known of one peer. */
    private static final class Peer {
        private final Teller teller;
        private long smallUntilMs;
        /** Who never says it gets pictures as if it showed them in full. */
        private Shows wishes = Declared.IN_FULL;

        private boolean shows;
        /** Whether it said what it shows since its channel opened. */
        private boolean said;

        private LinkStatistics numbers;

        Peer(Teller teller, long smallUntilMs) {
            this.teller = teller;
            this.smallUntilMs = smallUntilMs;
        }

        Limits first(Limits decided, long nowMs) {
            return nowMs < smallUntilMs ? decided.within(FIRST) : decided;
        }
    }

    private final EventLoop loop;
    private final SendingLimits limits;
    private final Showing showing;
    private final Outlets outlets;
    private final Ears ears;
    private final Supplier<Machine> machine;
    private final Map<PeerId, Peer> peers = new HashMap<>();
    private final Audience<Consumer<Mode>> audience;
    private Course course = Course.START;
    private MediaState own = MediaState.NONE;
    private EventLoop.Timer timer = () -> {};
    private boolean byHand;
    private volatile Mode mode = Mode.OFF;

    /**
     * @param loop the call loop
     * @param machine how busy it is; asked about once a second, on the call loop
     */
    public Adaptation(
            EventLoop loop,
            SendingLimits limits,
            Showing showing,
            SoundLevels levels,
            Supplier<Machine> machine,
            Outlets outlets) {
        this.loop = loop;
        this.limits = limits;
        this.showing = showing;
        this.machine = machine;
        this.outlets = outlets;
        audience = new Audience<>(loop);
        ears = new Ears(levels, loop::nowMs);
        showing.listen(() -> loop.post(this::shownOtherwise));
    }

    @Override
    public void state(CallState state) {
        own = state instanceof InCall call ? call.self().media() : MediaState.NONE;
        Set<PeerId> here = state instanceof InCall call
                ? call.participants().stream().map(Participant::id).collect(Collectors.toSet())
                : Set.of();
        Set<PeerId> before = Set.copyOf(peers.keySet());
        if (!here.equals(before)) {
            here.forEach(this::meet);
            before.stream().filter(id -> !here.contains(id)).forEach(this::forget);
            ears.listen(here.size() > 1);
            begin(before.isEmpty(), here.isEmpty());
        }
    }

    /** What was measured in one call says little about the next. */
    private void begin(boolean wasAlone, boolean isAlone) {
        if (isAlone) {
            timer.cancel();
            course = Course.START;
            publish();
            return;
        }
        decide();
        if (wasAlone) {
            tick();
        }
    }

    private void tick() {
        timer = loop.schedule(PERIOD_MS, this::tick);
        decide();
    }

    @Override
    public void dataChannel(PeerId peer, boolean open) {
        find(peer).ifPresent(found -> {
            found.said = false;
            found.teller.channel(open);
        });
    }

    @Override
    public void message(PeerId from, PeerMessage message) {
        if (message instanceof Shows shows) {
            find(from).ifPresent(peer -> {
                peer.wishes = shows;
                begins(peer);
                decide();
                repeat(from, peer);
            });
        }
    }

    /**
     * Its first word proves that it is ready: pictures may have come before, and were lost. Once more a little later, as
     * the library leaves out large pictures until it knows what the way carries.
     */
    private void repeat(PeerId id, Peer peer) {
        if (!peer.said) {
            peer.said = true;
            limits.repeat(id);
            loop.schedule(FIRST_MS, () -> limits.repeat(id));
        }
    }

    private void begins(Peer peer) {
        if (!peer.shows && peer.wishes.camera() != null) {
            peer.shows = true;
            peer.smallUntilMs = loop.nowMs() + FIRST_MS;
            loop.schedule(FIRST_MS, this::decideAmongOthers);
        }
    }

    private void decideAmongOthers() {
        if (!peers.isEmpty()) {
            decide();
        }
    }

    /** Looked at with the next tick, all together. */
    @Override
    public void statistics(PeerId from, LinkStatistics numbers) {
        find(from).ifPresent(peer -> peer.numbers = numbers);
    }

    private Optional<Peer> find(PeerId id) {
        return Optional.ofNullable(peers.get(id));
    }

    private void meet(PeerId id) {
        peers.computeIfAbsent(
                id,
                unknown -> new Peer(
                        new Teller(loop, () -> shown(id), shows -> outlets.say(id, shows)), loop.nowMs() + SILENCE_MS));
    }

    private Shows shown(PeerId id) {
        Shows shows = showing.of(id);
        return byHand ? new Shows(null, shows.screen()) : shows;
    }

    private void forget(PeerId id) {
        peers.remove(id).teller.close();
        limits.forget(id);
    }

    private void shownOtherwise() {
        peers.values().forEach(peer -> peer.teller.changed());
    }

    private void decide() {
        course = QualityPolicy.next(course, observation());
        peers.forEach((id, peer) -> {
            limits.limit(id, VideoKind.CAMERA, peer.first(course.limits(id, VideoKind.CAMERA), loop.nowMs()));
            limits.limit(id, VideoKind.SCREEN, course.limits(id, VideoKind.SCREEN));
            limits.limitSound(id, course.line(id).soundKbps());
        });
        publish();
    }

    private Observation observation() {
        Map<PeerId, Observation.Peer> observed = new HashMap<>();
        peers.forEach((id, peer) -> observed.put(id, new Observation.Peer(wishes(peer), peer.numbers)));
        return new Observation(
                loop.nowMs(),
                observed,
                limits.size(VideoKind.CAMERA),
                own.screen() ? limits.size(VideoKind.SCREEN) : null,
                ears.voice(own.audio()),
                machine.get());
    }

    private Shows wishes(Peer peer) {
        return byHand ? new Shows(null, peer.wishes.screen()) : peer.wishes;
    }

    // ---- sound alone

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public void soundOnly(boolean wanted) {
        loop.post(() -> {
            byHand = wanted;
            shownOtherwise();
            decide();
        });
    }

    @Override
    public Subscription listen(Consumer<Mode> listener) {
        return audience.add(listener, first -> {});
    }

    private void publish() {
        Mode newest = byHand ? Mode.BY_HAND : course.soundOnly().announced() ? Mode.BY_ITSELF : Mode.OFF;
        if (newest != mode) {
            mode = newest;
            outlets.picturesHeld(newest != Mode.OFF);
            audience.tell(listener -> listener.accept(newest));
        }
    }
}
