package app.madang.client.webrtc;

import app.madang.client.media.FrameSink;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the one native sink on a video track. The wrapper is kept, as a sink can only be removed through the wrapper
 * that added it; the track itself stays its owner's.
 */
final class TrackPictures implements VideoTrackSink {
    private static final Logger LOG = LoggerFactory.getLogger(TrackPictures.class);

    private final VideoTrack track;
    private final FrameSink sink;
    private boolean attached;

    TrackPictures(MediaStreamTrack track, FrameSink sink) {
        this.track = (VideoTrack) track;
        this.sink = sink;
    }

    void attach() {
        track.addSink(this);
        attached = true;
    }

    /** Waits for a picture that is being delivered. On the rtc thread, never in a callback of the library's. */
    void detach() {
        if (attached) {
            attached = false;
            track.removeSink(this);
        }
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
        try {
            deliver(frame);
        } catch (Throwable t) {
            LOG.error("A picture was lost", t);
        }
    }

    private void deliver(VideoFrame frame) {
        // The frame's one reference goes over to the picture, which gives it back after its last holder.
        NativeFrame picture = new NativeFrame((I420Buffer) frame.buffer, System.nanoTime());
        try {
            sink.frame(picture);
        } finally {
            picture.release();
        }
    }
}
