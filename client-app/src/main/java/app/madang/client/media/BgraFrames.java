package app.madang.client.media;

import java.nio.ByteBuffer;

/** Makes pictures of the pixels that systems have: 4 bytes each, blue, green, red and one without meaning. */
@FunctionalInterface
public interface BgraFrames {
    /**
     * With one holder: the caller. Any thread.
     *
     * @param pixels direct, read from its first byte on, without padding between rows
     * @param width 2 to 8192 and even, like {@code height}
     * @param timestampNs as {@link System#nanoTime}
     */
    VideoFrame ofBgra(ByteBuffer pixels, int width, int height, long timestampNs);
}
