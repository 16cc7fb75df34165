package app.madang.client.media;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each picture to any number of subscribers, on the thread that brings it. Owns no picture. */
final class Broadcast implements FrameFeed, FrameSink {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(FrameSink sink) {
        Subscriber subscriber = new Subscriber(sink);
        subscribers.add(subscriber);
        return subscriber;
    }

    @Override
    public void frame(VideoFrame frame) {
        for (Subscriber subscriber : subscribers) {
            subscriber.frame(frame);
        }
    }

    private final class Subscriber implements Subscription, FrameSink {
        private final FrameSink sink;

        /** Held during each call: {@code close} waits for one that runs, and a sink may close its own subscription. */
        private final ReentrantLock delivering = new ReentrantLock();

        private boolean open = true;

        Subscriber(FrameSink sink) {
            this.sink = sink;
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
            subscribers.remove(this);
        }
    }
}
