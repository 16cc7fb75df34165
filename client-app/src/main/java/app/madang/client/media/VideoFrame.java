package app.madang.client.media;

import java.nio.ByteBuffer;

/**
 * One picture in I420 (BT.601, limited range), reference counted: whoever keeps it past the call that handed it over
 * calls {@link #retain}, and each holder calls {@link #release} exactly once. After the last release its planes are
 * gone. Planes are direct buffers; always use the strides.
 */
public interface VideoFrame {
    int width();

    int height();

    ByteBuffer dataY();

    ByteBuffer dataU();

    ByteBuffer dataV();

    int strideY();

    int strideU();

    int strideV();

    /** When it was captured or received, as {@link System#nanoTime}. */
    long timestampNs();

    /** A new picture of this size, to be released by the caller; this very one, retained, where the size is the same. */
    VideoFrame scaled(int width, int height);

    /** Writes 4 bytes a pixel, B G R A with A 255, without padding: JavaFX's BYTE_BGRA_PRE. {@code target} is direct. */
    void writeBgra(ByteBuffer target);

    VideoFrame retain();

    void release();
}
