package app.madang.client.media;

/** Makes empty pictures to be filled. Sizes are 2 to 8192 and even. */
public interface FrameAllocator {
    /** With one holder: the caller. */
    VideoFrame allocate(int width, int height, long timestampNs);
}
