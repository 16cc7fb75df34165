package app.madang.client.media;

import app.madang.loop.Subscription;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each picture to any number of subscribers, on the thread that brings it. Owns no picture. Knows in what size
 * the pictures are shown: a subscription without a size measures what comes and asks for nothing.
 */
final class Broadcast implements FrameFeed, FrameSink {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Runnable sizeChanged;

    Broadcast() {
        this(() -> {});
    }

    /** @param sizeChanged told on any thread when another size may be shown; returns at once */
    Broadcast(Runnable sizeChanged) {
        this.sizeChanged = sizeChanged;
    }

    @Override
    public Subscription subscribe(FrameSink sink) {
        return add(sink, null);
    }

    @Override
    public View view(FrameSink sink, PixelSize size) {
        View added = add(sink, size);
        sizeChanged.run();
        return added;
    }

    private Subscriber add(FrameSink sink, PixelSize size) {
        Subscriber subscriber = new Subscriber(sink, size);
        subscribers.add(subscriber);
        return subscriber;
    }

    /** What holds everything that is shown; null where nothing is. Any thread. */
    PixelSize shown() {
        return subscribers.stream()
                .map(subscriber -> subscriber.size)
                .filter(Objects::nonNull)
                .reduce((a, b) -> new PixelSize(Math.max(a.width(), b.width()), Math.max(a.height(), b.height())))
                .orElse(null);
    }

    @Override
    public void frame(VideoFrame frame) {
        for (Subscriber subscriber : subscribers) {
            subscriber.frame(frame);
        }
    }

    private final class Subscriber implements View, FrameSink {
        private final FrameSink sink;
        private volatile PixelSize size;

        /** Held during each call: {@code close} waits for one that runs, and a sink may close its own subscription. */
        private final ReentrantLock delivering = new ReentrantLock();

        private boolean open = true;

        Subscriber(FrameSink sink, PixelSize size) {
            this.sink = sink;
            this.size = size;
        }

        @Override
        public void size(PixelSize newest) {
            if (!newest.equals(size)) {
                size = newest;
                sizeChanged.run();
            }
        }

        @Override
        public void frame(VideoFrame frame) {
            delivering.lock();
            try {
                if (open) {
                    sink.frame(frame);
                }
            } catch (Throwable t) {
                // One that breaks its promise must harm neither the others nor the thread, which may be native.
                LOG.error("A receiver of pictures failed and gets no more", t);
                close();
            } finally {
                delivering.unlock();
            }
        }

        @Override
        public void close() {
            delivering.lock();
            try {
                open = false;
            } finally {
                delivering.unlock();
            }
            if (subscribers.remove(this) && size != null) {
                sizeChanged.run();
            }
        }
    }
}
