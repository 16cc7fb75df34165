package app.madang.client.media;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One peer's way out. The source's thread offers pictures and never waits; a thread of the pool takes the newest to the
 * encoder. At most one task of an outlet exists at any time, so an encoder that blocks holds one thread of the pool and
 * nobody else.
 */
final class PeerOutlet implements Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(PeerOutlet.class);

    private final FrameSink encoder;
    private final Executor pool;
    private final Runnable detach;
    private final RateLimit rate = new RateLimit();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Held while the encoder is called: {@code close} waits for it. */
    private final ReentrantLock sendingNow = new ReentrantLock();

    private final Object lock = new Object();
    private VideoFrame waiting;
    private boolean open = true;
    private volatile Sending sending;

    /** @param detach runs once, when this is closed */
    PeerOutlet(FrameSink encoder, Executor pool, Sending sending, Runnable detach) {
        this.encoder = encoder;
        this.pool = pool;
        this.sending = sending;
        this.detach = detach;
    }

    @Override
    public Sending sending() {
        return sending;
    }

    /** True if this peer gets a picture of that moment. Source's thread. */
    boolean wants(long timestampNs, Sending now) {
        return now.fps() > 0 && rate.passes(timestampNs, now.fps());
    }

    /** From the next picture on; one that waits and is not wanted any more is not sent. */
    void sending(Sending now) {
        sending = now;
        if (now.fps() == 0) {
            drop();
        }
    }

    /** Takes a hold of its own; the one that waited before is dropped. Source's thread. */
    void offer(VideoFrame frame) {
        synchronized (lock) {
            if (!open) {
                return;
            }
            swap(frame.retain());
        }
        schedule();
    }

    /** What waits will not be sent. Any thread. */
    void drop() {
        synchronized (lock) {
            swap(null);
        }
    }

    private void swap(VideoFrame next) {
        VideoFrame old = waiting;
        waiting = next;
        if (old != null) {
            old.release();
        }
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            pool.execute(this::send);
        }
    }

    private void send() {
        sendingNow.lock();
        try {
            VideoFrame frame = take();
            if (frame != null) {
                encode(frame);
            }
        } finally {
            sendingNow.unlock();
            scheduled.set(false);
        }
        if (waits()) {
            schedule();
        }
    }

    private VideoFrame take() {
        synchronized (lock) {
            VideoFrame frame = waiting;
            waiting = null;
            return frame;
        }
    }

    private boolean waits() {
        synchronized (lock) {
            return waiting != null;
        }
    }

    private void encode(VideoFrame frame) {
        try {
            encoder.frame(frame);
        } catch (Throwable t) {
            LOG.error("An encoder refused a picture and gets no more", t);
            close();
        } finally {
            frame.release();
        }
    }

    @Override
    public void close() {
        boolean first;
        synchronized (lock) {
            first = open;
            open = false;
            swap(null);
        }
        if (first) {
            detach.run();
        }
        // Nothing can be taken any more; one that was taken before is being sent under this lock.
        sendingNow.lock();
        sendingNow.unlock();
    }
}
