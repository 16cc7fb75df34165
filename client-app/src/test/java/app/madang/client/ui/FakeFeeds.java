package app.madang.client.ui;

import app.madang.client.media.FrameFeed;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFeeds;
import app.madang.client.media.VideoFrame;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Feeds that a test fills by hand. */
public final class FakeFeeds implements VideoFeeds {
    private final Feed own = new Feed();
    private final Map<PeerId, Feed> cameras = new ConcurrentHashMap<>();
    private final Map<PeerId, Feed> screens = new ConcurrentHashMap<>();

    @Override
    public Feed local() {
        return own;
    }

    @Override
    public Feed camera(PeerId peer) {
        return cameras.computeIfAbsent(peer, id -> new Feed());
    }

    @Override
    public Feed screen(PeerId peer) {
        return screens.computeIfAbsent(peer, id -> new Feed());
    }

    public static final class Feed implements FrameFeed {
        private final List<FrameSink> sinks = new CopyOnWriteArrayList<>();
        private volatile PixelSize size;

        @Override
        public Subscription subscribe(FrameSink sink) {
            sinks.add(sink);
            return () -> sinks.remove(sink);
        }

        @Override
        public View view(FrameSink sink, PixelSize first) {
            Subscription subscription = subscribe(sink);
            size = first;
            return new View() {
                @Override
                public void size(PixelSize newest) {
                    size = newest;
                }

                @Override
                public void close() {
                    subscription.close();
                    size = null;
                }
            };
        }

        /** In what size it is shown, null where it is not. */
        public PixelSize size() {
            return size;
        }

        public int listeners() {
            return sinks.size();
        }

        /** Hands the frame over as a source does: the sinks retain what they keep. */
        public void push(VideoFrame frame) {
            sinks.forEach(sink -> sink.frame(frame));
        }
    }
}
