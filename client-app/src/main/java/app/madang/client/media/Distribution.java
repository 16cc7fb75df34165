package app.madang.client.media;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The outlets of one kind of picture. Makes each layer at most once a picture, and only the layers that are wanted.
 * What each gets is worked out when something changes, so that a picture's way makes no garbage of ours.
 */
final class Distribution implements FrameSink {
    private record Member(PeerId peer, PeerOutlet outlet) {}

    private final Executor pool;
    private final Map<PeerId, Limits> limits = new HashMap<>();

    /** Replaced as a whole under the lock, read without it. */
    private volatile Member[] members = {};

    private int width = 1280;
    private int height = 720;

    /** The layers of the picture that is being spread: empty between two. Source's thread. */
    private final List<VideoFrame> made = new ArrayList<>();

    Distribution(Executor pool) {
        this.pool = pool;
    }

    synchronized Outlet attach(PeerId peer, FrameSink encoder) {
        Member[] self = new Member[1];
        PeerOutlet outlet = new PeerOutlet(encoder, pool, sending(peer), () -> remove(self[0]));
        self[0] = new Member(peer, outlet);
        Member[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = self[0];
        members = more;
        return outlet;
    }

    private synchronized void remove(Member gone) {
        members = Arrays.stream(members).filter(member -> member != gone).toArray(Member[]::new);
    }

    /** From the next picture on. Any thread. */
    synchronized void limit(PeerId peer, Limits newest) {
        limits.put(peer, newest);
        announce();
    }

    synchronized PixelSize size() {
        return new PixelSize(width, height);
    }

    /** This peer is gone for good. */
    synchronized void forget(PeerId peer) {
        limits.remove(peer);
    }

    /** One source's thread at a time. */
    @Override
    public void frame(VideoFrame frame) {
        follow(frame);
        try {
            for (Member member : members) {
                Sending sending = member.outlet.sending();
                if (member.outlet.wants(frame.timestampNs(), sending)) {
                    member.outlet.offer(layer(frame, sending.layer()));
                }
            }
        } finally {
            made.forEach(VideoFrame::release);
            made.clear();
        }
    }

    private synchronized void follow(VideoFrame frame) {
        if (frame.width() != width || frame.height() != height) {
            width = frame.width();
            height = frame.height();
            announce();
        }
    }

    private VideoFrame layer(VideoFrame frame, Layer layer) {
        for (VideoFrame each : made) {
            if (layer.isSizeOf(each)) {
                return each;
            }
        }
        VideoFrame scaled = frame.scaled(layer.width(), layer.height());
        made.add(scaled);
        return scaled;
    }

    /** Nothing that waits is sent any more. Any thread. */
    void drop() {
        for (Member member : members) {
            member.outlet.drop();
        }
    }

    void close() {
        for (Member member : members) {
            member.outlet.close();
        }
    }

    private void announce() {
        for (Member member : members) {
            member.outlet.sending(sending(member.peer));
        }
    }

    private Sending sending(PeerId peer) {
        return limits.getOrDefault(peer, Limits.UNDECIDED).of(width, height);
    }
}
