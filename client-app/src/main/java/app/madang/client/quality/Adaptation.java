package app.madang.client.quality;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Participant;
import app.madang.client.media.QualityPolicy;
import app.madang.client.media.SendingLimits;
import app.madang.client.media.VideoKind;
import app.madang.loop.EventLoop;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.Shows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Gives each peer what it shows and no more, and tells each what is shown of it here. Everything is owned by the call
 * loop.
 */
public final class Adaptation implements CallListener {
    /** What is known of one peer. */
    private static final class Peer {
        private final Teller teller;
        /** Who never says it gets pictures as if it showed them in full. */
        private Shows wishes = Declared.IN_FULL;

        Peer(Teller teller) {
            this.teller = teller;
        }
    }

    private final EventLoop loop;
    private final SendingLimits limits;
    private final Showing showing;
    private final BiConsumer<PeerId, PeerMessage> channels;
    private final Map<PeerId, Peer> peers = new HashMap<>();

    /**
     * @param loop the call loop
     * @param channels says something to a peer; drops it where its channel is closed
     */
    public Adaptation(EventLoop loop, SendingLimits limits, Showing showing, BiConsumer<PeerId, PeerMessage> channels) {
        this.loop = loop;
        this.limits = limits;
        this.showing = showing;
        this.channels = channels;
        showing.listen(() -> loop.post(this::shownOtherwise));
    }

    @Override
    public void state(CallState state) {
        Set<PeerId> here = state instanceof InCall call
                ? call.participants().stream().map(Participant::id).collect(Collectors.toSet())
                : Set.of();
        Set<PeerId> before = Set.copyOf(peers.keySet());
        if (!here.equals(before)) {
            here.forEach(this::meet);
            before.stream().filter(id -> !here.contains(id)).forEach(this::forget);
            decide();
        }
    }

    @Override
    public void dataChannel(PeerId peer, boolean open) {
        find(peer).ifPresent(found -> found.teller.channel(open));
    }

    @Override
    public void message(PeerId from, PeerMessage message) {
        if (message instanceof Shows shows) {
            find(from).ifPresent(peer -> {
                peer.wishes = shows;
                decide();
            });
        }
    }

    private Optional<Peer> find(PeerId id) {
        return Optional.ofNullable(peers.get(id));
    }

    private void meet(PeerId id) {
        peers.computeIfAbsent(
                id, unknown -> new Peer(new Teller(loop, () -> showing.of(id), shows -> channels.accept(id, shows))));
    }

    private void forget(PeerId id) {
        peers.remove(id).teller.close();
        limits.forget(id);
    }

    private void shownOtherwise() {
        peers.values().forEach(peer -> peer.teller.changed());
    }

    private void decide() {
        int people = peers.size() + 1;
        peers.forEach((id, peer) -> {
            limits.limit(id, VideoKind.CAMERA, QualityPolicy.choose(VideoKind.CAMERA, people, peer.wishes.camera()));
            limits.limit(id, VideoKind.SCREEN, QualityPolicy.choose(VideoKind.SCREEN, people, peer.wishes.screen()));
        });
    }
}
