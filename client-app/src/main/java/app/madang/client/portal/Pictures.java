package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import app.madang.client.media.BgraFrames;
import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Keeps a copy of the newest picture, and of the one before to compare it with: desktops send some that show nothing new.
 * Used by one thread.
 */
final class Pictures implements Picture.Reader {
    private final BgraFrames frames;
    private ByteBuffer newest = ByteBuffer.allocateDirect(0);
    private ByteBuffer before = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private boolean changed;

    Pictures(BgraFrames frames) {
        this.frames = frames;
    }

    @Override
    public void read(MemorySegment pixels, long offset, long stride, int toWidth, int toHeight, boolean swapped) {
        int row = 4 * toWidth;
        ByteBuffer copy = before.capacity() == row * toHeight ? before : ByteBuffer.allocateDirect(row * toHeight);
        MemorySegment to = MemorySegment.ofBuffer(copy);
        for (int y = 0; y < toHeight; y++) {
            MemorySegment.copy(pixels, JAVA_BYTE, offset + y * stride, to, JAVA_BYTE, (long) y * row, row);
        }
        if (swapped) {
            swap(copy);
        }
        boolean resized = toWidth != width || toHeight != height;
        changed = resized || copy.mismatch(newest) >= 0;
        before = newest;
        newest = copy;
        width = toWidth;
        height = toHeight;
    }

    /** Red and blue. */
    private static void swap(ByteBuffer pixels) {
        for (int at = 0; at < pixels.capacity(); at += 4) {
            byte red = pixels.get(at);
            pixels.put(at, pixels.get(at + 2)).put(at + 2, red);
        }
    }

    /** Whether the newest shows something else than the one before. */
    boolean changed() {
        return changed;
    }

    /** With one holder, the caller; empty before there was one. */
    Optional<VideoFrame> picture(long timestampNs) {
        return width == 0 ? Optional.empty() : Optional.of(frames.ofBgra(newest, width, height, timestampNs));
    }
}
