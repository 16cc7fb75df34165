package app.madang.client.media;

import app.madang.loop.Subscription;

/** Feeds one encoder, one picture after the other; while it is busy only the newest picture waits. */
public interface Outlet extends Subscription {

    /** What this peer gets now. It changes: read it again now and then. Any thread. */
    Sending sending();

    /**
     * The connection stands: what the encoder was given before may have gone nowhere. So the source's newest picture goes
     * to it once more; the next one may come only in a second, where a screen stands still. Nothing to do for an outlet
     * without pictures. Any thread.
     */
    default void connected() {}

    /** Once it returned the encoder is not called and will not be; waits for a call that runs. Harmless when repeated. */
    @Override
    void close();
}
