package app.madang.client.webrtc;

import app.madang.client.media.Cameras;
import app.madang.client.media.VideoSource;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Owns the cameras that are open by way of the library, so that they end before it does. */
final class DeviceCameras implements Cameras, AutoCloseable {
    private final Supplier<PeerConnectionFactory> factory;
    private final Set<DeviceCamera> open = ConcurrentHashMap.newKeySet();

    /** @param factory asked on a camera's thread, when it starts */
    DeviceCameras(Supplier<PeerConnectionFactory> factory) {
        this.factory = factory;
    }

    @Override
    public List<String> names() {
        return CameraCapture.names();
    }

    @Override
    public VideoSource camera(Optional<String> name, int width, int height, int fps) {
        VideoCaptureCapability wanted = new VideoCaptureCapability(width, height, fps);
        DeviceCamera[] self = new DeviceCamera[1];
        self[0] = new DeviceCamera(
                sink -> CameraCapture.open(factory.get(), name, wanted, sink), () -> open.remove(self[0]));
        open.add(self[0]);
        return self[0];
    }

    @Override
    public void close() {
        Set.copyOf(open).forEach(DeviceCamera::close);
    }
}
