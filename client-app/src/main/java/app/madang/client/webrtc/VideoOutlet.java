package app.madang.client.webrtc;

import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;

/**
 * Owns what sends one of our two pictures to one peer: a source and its track. Pictures come on the pipeline's threads,
 * all else happens on the rtc thread; the lock keeps a source from being pushed to by two threads (the library's
 * counter is not safe, webrtc-java #286) or after it was disposed of.
 */
final class VideoOutlet implements FrameSink {
    private final CustomVideoSource source = new CustomVideoSource();
    private final VideoTrack track;
    private boolean stopped;

    VideoOutlet(PeerConnectionFactory factory, String label) {
        track = factory.createVideoTrack(label, source);
    }

    VideoTrack track() {
        return track;
    }

    @Override
    public void frame(VideoFrame frame) {
        NativeFrame picture = NativeFrame.of(frame);
        try {
            push(picture);
        } finally {
            picture.release();
        }
    }

    private synchronized void push(NativeFrame picture) {
        if (!stopped) {
            source.pushFrame(new dev.onvoid.webrtc.media.video.VideoFrame(picture.buffer(), picture.timestampNs()));
        }
    }

    /** No picture is pushed once this returned. */
    synchronized void stop() {
        stopped = true;
    }

    /** After the connection that sent the track was closed. */
    void disposeTrack() {
        track.dispose();
    }

    /** Last of all, after the track. */
    void disposeSource() {
        source.dispose();
    }
}
