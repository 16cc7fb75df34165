package app.madang.client.media;

/** Takes pictures. Called on the thread that has them: quick, throws nothing, and retains what it keeps. */
@FunctionalInterface
public interface FrameSink {
    void frame(VideoFrame frame);
}
