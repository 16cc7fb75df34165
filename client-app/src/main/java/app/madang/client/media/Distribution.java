package app.madang.client.media;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The outlets of one kind of picture. Makes each layer at most once a picture, and only the layers that are wanted.
 * What each gets is worked out when something changes, so that a picture's way makes no garbage of ours.
 */
final class Distribution implements FrameSink {
    private record Member(PeerId peer, PeerOutlet outlet) {}

    /** A source without a picture for so long is LOST: what it gave last is not sent any more. */
    private static final long TOO_OLD_NS = 2_000_000_000L;
    /** A source without a picture for so long, as a screen on which nothing moves, may not give the next one soon. */
    private static final long STILL_NS = 100_000_000;

    private final Executor pool;
    private final LongSupplier nanoTime;
    private final Map<PeerId, Limits> limits = new HashMap<>();

    /** Replaced as a whole under the lock, read without it. */
    private volatile Member[] members = {};

    private int width = 1280;
    private int height = 720;

    /** The source's newest picture, for who begins to get any. Guarded by this object's lock. */
    private final FrameHold newest = new FrameHold();

    /** The layers of the picture that is being spread: empty between two. Source's thread. */
    private final List<VideoFrame> made = new ArrayList<>();

    /** @param nanoTime as the pictures' own time */
    Distribution(Executor pool, LongSupplier nanoTime) {
        this.pool = pool;
        this.nanoTime = nanoTime;
    }

    synchronized Outlet attach(PeerId peer, FrameSink encoder) {
        Member[] self = new Member[1];
        PeerOutlet outlet =
                new PeerOutlet(encoder, pool, sending(peer), () -> offerNewest(self[0].outlet), () -> remove(self[0]));
        self[0] = new Member(peer, outlet);
        Member[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = self[0];
        members = more;
        return outlet;
    }

    private synchronized void remove(Member gone) {
        members = Arrays.stream(members).filter(member -> member != gone).toArray(Member[]::new);
    }

    /**
     * From the next picture on; who got none gets the newest one at once, as does who gets another size of one that stands
     * still. Any thread.
     */
    synchronized void limit(PeerId peer, Limits limit) {
        limits.put(peer, limit);
        announce(true);
    }

    /** To all links of this peer. Any thread. */
    void repeat(PeerId peer) {
        for (Member member : members) {
            if (member.peer.equals(peer)) {
                member.outlet.repeat();
            }
        }
    }

    /** All under the lock: whoever dropped what came is sure that it is offered to nobody any more. */
    private synchronized void offerNewest(PeerOutlet outlet) {
        Sending sending = outlet.sending();
        VideoFrame frame = newest.peek();
        if (frame == null || sending.fps() == 0 || nanoTime.getAsLong() - frame.timestampNs() > TOO_OLD_NS) {
            return;
        }
        VideoFrame scaled =
                frame.scaled(sending.layer().width(), sending.layer().height());
        try {
            outlet.offerAgain(scaled);
        } finally {
            scaled.release();
        }
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
        newest.put(frame.retain());
        if (frame.width() != width || frame.height() != height) {
            width = frame.width();
            height = frame.height();
            announce(false);
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

    /** Nothing that came is sent any more. Any thread. */
    synchronized void drop() {
        newest.put(null);
        for (Member member : members) {
            member.outlet.drop();
        }
    }

    /** After the source's last picture. */
    void close() {
        drop();
        for (Member member : members) {
            member.outlet.close();
        }
    }

    /** @param repeats false where a picture is on its way to everybody */
    private void announce(boolean repeats) {
        for (Member member : members) {
            Sending before = member.outlet.sending();
            Sending now = sending(member.peer);
            member.outlet.sending(now);
            boolean otherSize = !now.layer().equals(before.layer());
            if (repeats && now.fps() > 0 && (before.fps() == 0 || otherSize && isStill())) {
                member.outlet.repeat();
            }
        }
    }

    private boolean isStill() {
        VideoFrame frame = newest.peek();
        return frame != null && nanoTime.getAsLong() - frame.timestampNs() > STILL_NS;
    }

    private Sending sending(PeerId peer) {
        return limits.getOrDefault(peer, Limits.UNDECIDED).of(width, height);
    }
}
