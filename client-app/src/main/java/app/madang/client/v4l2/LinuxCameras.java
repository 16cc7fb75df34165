package app.madang.client.v4l2;

import app.madang.client.media.Cameras;
import app.madang.client.media.FrameAllocator;
import app.madang.client.media.VideoSource;
import java.util.List;
import java.util.Optional;

/** The cameras of a Linux machine, by Video4Linux2. Owns nothing: each camera is its opener's. Safe from any thread. */
public final class LinuxCameras implements Cameras {
    private final Libc libc = new Libc();
    private final FrameAllocator frames;
    private final KnownCameras known = new KnownCameras(() -> CameraList.read(libc));

    /** @param frames makes the pictures, on a camera's thread */
    public LinuxCameras(FrameAllocator frames) {
        this.frames = frames;
    }

    @Override
    public List<String> names() {
        return CameraList.read(libc).names();
    }

    @Override
    public List<String> known() {
        return known.names();
    }

    @Override
    public VideoSource camera(Optional<String> name, int width, int height, int fps) {
        Wish wish = new Wish(width, height, fps);
        return new LinuxCamera(() -> open(name, wish));
    }

    /** The first that starts. Where none does, what kept the first of them from it. */
    private Capture open(Optional<String> name, Wish wish) {
        CameraList list = CameraList.read(libc);
        CameraFault first = null;
        for (CameraList.Entry camera : list.called(name)) {
            try {
                return Capture.open(libc, camera, wish, frames);
            } catch (CameraFault fault) {
                first = first == null ? fault : first;
            }
        }
        throw first == null ? list.nothing() : first;
    }
}
