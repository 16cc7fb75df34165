package app.madang.client.media;

/** A hold on one picture at most, the newest that was put here. Not safe by itself: its owner's lock guards it. */
final class FrameHold {
    private VideoFrame frame;

    /** Takes over the caller's hold and releases the one before; null only releases. */
    void put(VideoFrame next) {
        VideoFrame old = frame;
        frame = next;
        if (old != null) {
            old.release();
        }
    }

    /** Valid under the owner's lock; null where there is none. */
    VideoFrame peek() {
        return frame;
    }

    /** The hold is the caller's from now on; null where there is none. */
    VideoFrame take() {
        VideoFrame taken = frame;
        frame = null;
        return taken;
    }

    boolean isEmpty() {
        return frame == null;
    }
}
