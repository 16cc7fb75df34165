package app.madang.client.network;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the machine's network twice a second and tells when it changed, came back, or may have while it slept. */
public final class NetworkWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkWatcher.class);
    private static final long LOOK_MS = 500;

    private final Runnable changed;
    private final Thread thread = new Thread(this::run, "network");
    private volatile boolean closed;

    private NetworkWatcher(Runnable changed) {
        this.changed = changed;
        thread.setDaemon(true);
    }

    /** @param changed called on the watcher's thread: posts and returns, and never throws */
    public static NetworkWatcher start(Runnable changed) {
        NetworkWatcher watcher = new NetworkWatcher(changed);
        watcher.thread.start();
        return watcher;
    }

    private void run() {
        Attention attention = new Attention(NetworkPicture.take(), System.currentTimeMillis(), steadyMs());
        while (!closed) {
            LockSupport.parkNanos(LOOK_MS * 1_000_000);
            if (!closed && attention.changed(NetworkPicture.take(), System.currentTimeMillis(), steadyMs())) {
                LOG.info("The network changed");
                changed.run();
            }
        }
    }

    private static long steadyMs() {
        return System.nanoTime() / 1_000_000;
    }

    /** Nothing is told any more once this returned. Harmless when called twice. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
