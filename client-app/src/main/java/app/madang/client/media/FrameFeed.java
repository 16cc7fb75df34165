package app.madang.client.media;

/** Pictures of one participant as they come, for whoever wants to show or measure them. */
public interface FrameFeed {
    /** From now on, until closed; once {@code close} returned no further call begins. Safe from any thread. */
    Subscription subscribe(FrameSink sink);

    /** Harmless when closed twice. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
