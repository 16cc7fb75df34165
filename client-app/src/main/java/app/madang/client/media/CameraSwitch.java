package app.madang.client.media;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The switch that a person trusts: each picture passes under its lock, so that after it was turned off none is on its
 * way, without waiting for the device to stop.
 */
final class CameraSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(CameraSwitch.class);

    private final ReentrantLock lock = new ReentrantLock();
    private boolean on;

    /** Waits for a picture that is being handed on: some milliseconds at most. {@code then} runs in the same order. */
    void turn(boolean on, Runnable then) {
        exclusively(() -> {
            this.on = on;
            then.run();
        });
    }

    void exclusively(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** Throws nothing: the thread may be native and would take the whole program with it. */
    void pass(Runnable picture) {
        lock.lock();
        try {
            if (on) {
                picture.run();
            }
        } catch (Throwable t) {
            LOG.error("A picture was lost", t);
        } finally {
            lock.unlock();
        }
    }
}
