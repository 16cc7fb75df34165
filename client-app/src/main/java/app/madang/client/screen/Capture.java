package app.madang.client.screen;

import app.madang.client.media.VideoFrame;
import java.util.Optional;

/** A look at one screen or window, again and again. Used by one thread; none of its methods waits for people. */
public interface Capture extends AutoCloseable {

    /**
     * Looks. True where it is not as it was the last time; false also while it is out of sight.
     *
     * @throws CaptureFault when there is nothing more to come
     */
    boolean look();

    /** As it was seen last, in a new picture of this time with one holder, the caller; empty before it was seen. */
    Optional<VideoFrame> picture(long timestampNs);

    /** Frees all of it. */
    @Override
    void close();
}
