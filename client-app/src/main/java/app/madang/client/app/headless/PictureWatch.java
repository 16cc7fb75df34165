package app.madang.client.app.headless;

import app.madang.client.media.DelayMeter;
import app.madang.client.media.VideoFeeds;
import app.madang.client.media.VideoFrame;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at the pictures of each participant: reports the first one, those in another size and those after a pause, and
 * reads the stamp of each. Watching and forgetting
 * happen on the call thread, the pictures come on frame threads.
 */
final class PictureWatch {
    /** Longer than a picture that is late, shorter than people need to look elsewhere and back. */
    private static final long PAUSE_MS = 500;

    private final VideoFeeds feeds;
    private final EventLog log;
    private final LongSupplier nowMs;
    private final Map<PeerId, Watched> watched = new ConcurrentHashMap<>();
    private volatile long joinedMs;

    PictureWatch(VideoFeeds feeds, EventLog log, LongSupplier nowMs) {
        this.feeds = feeds;
        this.log = log;
        this.nowMs = nowMs;
    }

    /** First frames are counted from now on. */
    void joined() {
        joinedMs = nowMs.getAsLong();
    }

    void watch(PeerId peer) {
        Watched one = new Watched(peer);
        watched.put(peer, one);
        one.subscription = feeds.camera(peer).subscribe(one::frame);
    }

    void forget(PeerId peer) {
        Watched one = watched.remove(peer);
        if (one != null) {
            one.subscription.close();
        }
    }

    /** What the stamps said since the last question; empty where no stamp was seen. */
    Optional<DelayMeter.Report> delays(PeerId peer) {
        Watched one = watched.get(peer);
        return one == null ? Optional.empty() : one.meter.take();
    }

    /** The longest time without a picture since the last question, still going on or not; empty before the first. */
    OptionalLong gapMs(PeerId peer) {
        Watched one = watched.get(peer);
        return one == null ? OptionalLong.empty() : one.gapMs();
    }

    private final class Watched {
        private final PeerId peer;
        private final DelayMeter meter = new DelayMeter(System::currentTimeMillis);
        private Subscription subscription;
        private boolean seen;
        private long lastMs;
        private int width;
        private int height;
        private long longestMs;

        Watched(PeerId peer) {
            this.peer = peer;
        }

        /** The event that this picture is worth, if any. */
        private synchronized Optional<ObjectNode> notable(VideoFrame frame) {
            long now = nowMs.getAsLong();
            long gap = now - lastMs;
            boolean first = !seen;
            boolean other = gap >= PAUSE_MS || width != frame.width() || height != frame.height();
            longestMs = first ? 0 : Math.max(longestMs, gap);
            lastMs = now;
            width = frame.width();
            height = frame.height();
            seen = true;
            if (first) {
                return Optional.of(event("first-frame").put("ms", now - joinedMs));
            }
            return other ? Optional.of(event("picture").put("gapMs", gap)) : Optional.empty();
        }

        private ObjectNode event(String name) {
            return log.event(name).put("peer", peer.value()).put("width", width).put("height", height);
        }

        synchronized OptionalLong gapMs() {
            if (!seen) {
                return OptionalLong.empty();
            }
            long gap = Math.max(longestMs, nowMs.getAsLong() - lastMs);
            longestMs = 0;
            return OptionalLong.of(gap);
        }

        void frame(VideoFrame frame) {
            meter.frame(frame);
            notable(frame).ifPresent(log::write);
        }
    }
}
