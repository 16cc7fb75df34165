package app.madang.client.app.headless;

import app.madang.client.media.DelayMeter;
import app.madang.client.media.VideoFeeds;
import app.madang.client.media.VideoFrame;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Counts the pictures of each participant's screen. Asked on the call thread, the pictures come on frame threads. */
final class ScreenWatch {
    /**
     * Since the last question.
     *
     * @param delays what the stamps said; empty where there were none
     */
    record Report(double fps, int width, int height, Optional<DelayMeter.Report> delays) {}

    private final VideoFeeds feeds;
    private final LongSupplier nowMs;
    private final Map<PeerId, Watched> watched = new ConcurrentHashMap<>();

    ScreenWatch(VideoFeeds feeds, LongSupplier nowMs) {
        this.feeds = feeds;
        this.nowMs = nowMs;
    }

    void watch(PeerId peer) {
        Watched one = new Watched();
        watched.put(peer, one);
        one.subscription = feeds.screen(peer).subscribe(one::frame);
    }

    void forget(PeerId peer) {
        Watched one = watched.remove(peer);
        if (one != null) {
            one.subscription.close();
        }
    }

    /** Empty where no picture came. */
    Optional<Report> report(PeerId peer) {
        return Optional.ofNullable(watched.get(peer)).flatMap(Watched::take);
    }

    private final class Watched {
        private final DelayMeter meter = new DelayMeter(System::currentTimeMillis);
        private Subscription subscription;
        private int pictures;
        private int width;
        private int height;
        private long sinceMs = nowMs.getAsLong();

        synchronized void frame(VideoFrame frame) {
            meter.frame(frame);
            pictures++;
            width = frame.width();
            height = frame.height();
        }

        synchronized Optional<Report> take() {
            long now = nowMs.getAsLong();
            double seconds = Math.max(1, now - sinceMs) / 1_000.0;
            sinceMs = now;
            int seen = pictures;
            pictures = 0;
            return seen == 0 ? Optional.empty() : Optional.of(new Report(seen / seconds, width, height, meter.take()));
        }
    }
}
