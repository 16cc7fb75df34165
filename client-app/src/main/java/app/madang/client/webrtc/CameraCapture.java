package app.madang.client.webrtc;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoDeviceSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.List;
import java.util.Optional;

/** Owns one opened camera device, from its opening to its end, on the camera's thread. */
final class CameraCapture implements AutoCloseable {
    private final VideoDeviceSource source;
    private final VideoTrack track;
    private final TrackPictures pictures;

    private CameraCapture(VideoDeviceSource source, VideoTrack track, TrackPictures pictures) {
        this.source = source;
        this.track = track;
        this.pictures = pictures;
    }

    /**
     * @param name as in {@link #names}; empty for the first camera that starts
     * @param wanted the camera gives what it has that is nearest
     * @throws CameraFault where there is none or it does not start
     */
    static CameraCapture open(
            PeerConnectionFactory factory, Optional<String> name, VideoCaptureCapability wanted, FrameSink sink) {
        List<VideoDevice> devices = MediaDevices.getVideoCaptureDevices().stream()
                .filter(device -> name.isEmpty() || device.getName().equals(name.get()))
                .toList();
        if (devices.isEmpty()) {
            throw new CameraFault(CameraState.MISSING, "no such device");
        }
        VideoDeviceSource source = new VideoDeviceSource();
        if (name.isPresent()) {
            source.setVideoCaptureDevice(devices.getFirst());
        }
        source.setVideoCaptureCapability(wanted);
        VideoTrack track = factory.createVideoTrack("camera", source);
        CameraCapture capture = new CameraCapture(source, track, new TrackPictures(track, sink));
        capture.pictures.attach();
        capture.begin();
        return capture;
    }

    /** The names of this machine's cameras; two of the same name cannot be told apart. May take a while. */
    static List<String> names() {
        return MediaDevices.getVideoCaptureDevices().stream()
                .map(VideoDevice::getName)
                .distinct()
                .toList();
    }

    private void begin() {
        try {
            source.start();
        } catch (Error | RuntimeException e) {
            // The library throws an Error without a reason, whatever it is.
            close();
            throw new CameraFault(CameraState.BUSY, "the device cannot be opened");
        }
    }

    @Override
    public void close() {
        source.stop();
        pictures.detach();
        track.dispose();
        source.dispose();
    }

    /** Lets pictures through until it is closed; then none is on its way any more. */
    static final class Gate implements FrameSink {
        private final FrameSink sink;
        private boolean closed;

        Gate(FrameSink sink) {
            this.sink = sink;
        }

        static Gate shut() {
            Gate gate = new Gate(frame -> {});
            gate.close();
            return gate;
        }

        @Override
        public synchronized void frame(VideoFrame frame) {
            if (!closed) {
                sink.frame(frame);
            }
        }

        /** Waits for a picture that is being handed on. */
        synchronized void close() {
            closed = true;
        }

        synchronized boolean isClosed() {
            return closed;
        }
    }
}
