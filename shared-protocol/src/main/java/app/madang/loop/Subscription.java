package app.madang.loop;

/** That somebody hears of something, until it is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /** Ends it. Harmless when called twice. */
    @Override
    void close();
}
