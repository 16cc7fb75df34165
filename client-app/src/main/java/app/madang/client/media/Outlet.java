package app.madang.client.media;

import app.madang.loop.Subscription;

/** Feeds one encoder, one picture after the other; while it is busy only the newest picture waits. */
public interface Outlet extends Subscription {
    /** Of an end that sends no pictures. */
    Outlet NOTHING = new Outlet() {
        @Override
        public Sending sending() {
            return Sending.NOTHING;
        }

        @Override
        public void connected() {}

        @Override
        public void close() {}
    };

    /** What this peer gets now. It changes: read it again now and then. Any thread. */
    Sending sending();

    /**
     * The connection stands: what the encoder was given before may have gone nowhere. So the source's newest picture goes
     * to it once more; the next one may come only in a second, where a screen stands still. Any thread.
     */
    void connected();

    /** Once it returned the encoder is not called and will not be; waits for a call that runs. Harmless when repeated. */
    @Override
    void close();
}
