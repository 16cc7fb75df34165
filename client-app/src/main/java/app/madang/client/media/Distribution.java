package app.madang.client.media;

import app.madang.client.media.QualityPolicy.Situation;
import app.madang.protocol.PeerId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The outlets of one kind of picture. Makes each layer at most once a picture, and only the layers that are wanted. */
final class Distribution implements FrameSink {
    private record Member(PeerId peer, PeerOutlet outlet) {}

    private final VideoKind kind;
    private final QualityPolicy policy;
    private final Executor pool;
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private volatile int width = 1280;
    private volatile int height = 720;

    Distribution(VideoKind kind, QualityPolicy policy, Executor pool) {
        this.kind = kind;
        this.policy = policy;
        this.pool = pool;
    }

    Outlet attach(PeerId peer, FrameSink encoder) {
        Member[] self = new Member[1];
        PeerOutlet outlet = new PeerOutlet(encoder, pool, choose(), () -> {
            members.remove(self[0]);
            announce();
        });
        self[0] = new Member(peer, outlet);
        members.add(self[0]);
        announce();
        return outlet;
    }

    /** One source's thread at a time. */
    @Override
    public void frame(VideoFrame frame) {
        width = frame.width();
        height = frame.height();
        Sending sending = choose();
        Map<Layer, VideoFrame> layers = new EnumMap<>(Layer.class);
        try {
            for (Member member : members) {
                if (member.outlet.wants(frame.timestampNs(), sending)) {
                    member.outlet.offer(layers.computeIfAbsent(sending.layer(), layer -> scaled(frame, layer)));
                }
            }
        } finally {
            layers.values().forEach(VideoFrame::release);
        }
    }

    /** Nothing that waits is sent any more. Any thread. */
    void drop() {
        members.forEach(member -> member.outlet.drop());
    }

    void close() {
        members.forEach(member -> member.outlet.close());
    }

    private static VideoFrame scaled(VideoFrame frame, Layer layer) {
        return frame.scaled(layer.of(frame.width()), layer.of(frame.height()));
    }

    private void announce() {
        Sending sending = choose();
        members.forEach(member -> member.outlet.sending(sending));
    }

    /** A peer whose link is being replaced has two outlets for a moment and is still one person. */
    private Sending choose() {
        int peers = (int) members.stream().map(Member::peer).distinct().count();
        return policy.choose(new Situation(kind, peers + 1, width, height));
    }
}
