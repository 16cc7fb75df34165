package app.madang.client.media;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One peer's way out. The source's thread offers pictures and never waits; a thread of the pool takes the newest to the
 * encoder. At most one task of an outlet calls it at any time, so an encoder that blocks holds one thread of the pool
 * and nobody else.
 */
final class PeerOutlet implements Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(PeerOutlet.class);

    private final FrameSink encoder;
    private final Executor pool;
    private final Runnable again;
    private final Runnable detach;
    private final RateLimit rate = new RateLimit();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Held while the encoder is called: {@code close} waits for it. */
    private final ReentrantLock sendingNow = new ReentrantLock();

    private final Object lock = new Object();
    private final FrameHold waiting = new FrameHold();
    /** The time of the picture that was offered last. */
    private long offeredNs = Long.MIN_VALUE;

    private boolean open = true;
    private volatile Sending sending;

    /**
     * @param again offers this the source's newest picture; on a thread of the pool, as it may be scaled first
     * @param detach runs once, when this is closed
     */
    PeerOutlet(FrameSink encoder, Executor pool, Sending sending, Runnable again, Runnable detach) {
        this.encoder = encoder;
        this.pool = pool;
        this.sending = sending;
        this.again = again;
        this.detach = detach;
    }

    @Override
    public Sending sending() {
        return sending;
    }

    @Override
    public void connected() {
        repeat();
    }

    /** This gets the source's newest picture once more. Any thread. */
    void repeat() {
        synchronized (lock) {
            if (open) {
                pool.execute(again);
            }
        }
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
            offeredNs = frame.timestampNs();
            waiting.put(frame.retain());
        }
        schedule();
    }

    /** The same, but never after a newer one. Any thread. */
    void offerAgain(VideoFrame frame) {
        synchronized (lock) {
            if (!open || frame.timestampNs() < offeredNs) {
                return;
            }
            waiting.put(frame.retain());
        }
        schedule();
    }

    /** What waits will not be sent. Any thread. */
    void drop() {
        synchronized (lock) {
            waiting.put(null);
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
            return waiting.take();
        }
    }

    private boolean waits() {
        synchronized (lock) {
            return !waiting.isEmpty();
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
            waiting.put(null);
        }
        if (first) {
            detach.run();
        }
        // Nothing can be taken any more; one that was taken before is being sent under this lock.
        sendingNow.lock();
        sendingNow.unlock();
    }
}
