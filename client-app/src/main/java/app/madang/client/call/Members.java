package app.madang.client.call;

import app.madang.client.call.port.PeerConnections;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The others in the room, in the order of their coming, and what is remembered of those who were. Owned by the call thread. */
final class Members {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    /** Each costs a native connection: a server that names more is not believed. */
    private static final int MOST = 128;
    /** Numbers are kept for those who may come back; nobody meets more people in one stay. */
    private static final int MOST_REMEMBERED = 4_096;

    private final PeerId self;
    private final PeerConnections connections;
    private final Function<PeerId, PeerSeal> seals;
    private final Function<Member, PeerLink.Surroundings> surroundings;
    private final Map<PeerId, Member> members = new LinkedHashMap<>();
    private final Map<PeerId, Remembered> remembered = new LinkedHashMap<>();

    /** What of a peer outlives its being gone for a while. */
    private record Remembered(PeerNumbers numbers, PeerSeal seal) {}

    Members(
            PeerId self,
            PeerConnections connections,
            Function<PeerId, PeerSeal> seals,
            Function<Member, PeerLink.Surroundings> surroundings) {
        this.self = self;
        this.connections = connections;
        this.seals = seals;
        this.surroundings = surroundings;
    }

    /** A copy: members may be added and removed while one goes through it. */
    List<Member> all() {
        return List.copyOf(members.values());
    }

    Optional<Member> find(PeerId id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Empty where it is myself, or one too many. */
    Optional<Member> add(PeerInfo peer) {
        if (peer.id().equals(self) || members.size() >= MOST) {
            LOG.warn("A peer that the server names is not taken");
            return Optional.empty();
        }
        Remembered known = remember(peer.id());
        Member member = new Member(peer, known.seal());
        member.link(new PeerLink(self, peer.id(), connections, known.numbers(), surroundings.apply(member)));
        members.put(peer.id(), member);
        return Optional.of(member);
    }

    void remove(Member member) {
        members.remove(member.info().id());
        member.link().close();
    }

    void close() {
        all().forEach(this::remove);
    }

    private Remembered remember(PeerId peer) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.keySet().removeIf(id -> !members.containsKey(id));
        }
        return remembered.computeIfAbsent(peer, id -> new Remembered(new PeerNumbers(), seals.apply(id)));
    }
}
