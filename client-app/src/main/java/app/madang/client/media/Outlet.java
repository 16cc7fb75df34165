package app.madang.client.media;

import app.madang.loop.Subscription;

/** Feeds one encoder, one picture after the other; while it is busy only the newest picture waits. */
public interface Outlet extends Subscription {

    /** What this peer gets now. It changes: read it again now and then. Any thread. */
    Sending sending();

    /** Once it returned the encoder is not called and will not be; waits for a call that runs. Harmless when repeated. */
    @Override
    void close();
}
