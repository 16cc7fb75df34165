package app.madang.client.app;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.devices.DeviceDesk;
import app.madang.client.devices.DeviceDriver;
import app.madang.client.media.Cameras;
import app.madang.client.pulse.PulseSound;
import app.madang.client.webrtc.SoundSelection;
import app.madang.client.webrtc.WebRtc;
import app.madang.loop.ThreadLoop;
import java.util.EnumMap;
import java.util.Map;

/** Owns the desk, its loop, and what watches sound devices. */
final class DeviceWiring implements AutoCloseable {
    private final ThreadLoop loop = new ThreadLoop("devices");
    private final PulseSound pulse;
    private final DeviceDesk desk;

    /**
     * @param cameras null where none is used
     * @param user makes one of them the source of pictures
     * @param sound whether microphone and speakers are
     * @param wanted what people chose in earlier runs, or on the command line
     */
    DeviceWiring(
            WebRtc webRtc, Cameras cameras, CameraDriver.User user, boolean sound, Map<DeviceKind, String> wanted) {
        Map<DeviceKind, DeviceDriver> drivers = new EnumMap<>(DeviceKind.class);
        if (cameras != null) {
            drivers.put(DeviceKind.CAMERA, new CameraDriver(cameras, user, this::changed));
        }
        // On Linux the library always takes the system's (docs/devices.md).
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        pulse = sound && linux ? new PulseSound(this::changed, revival(webRtc)) : null;
        if (pulse != null) {
            drivers.put(DeviceKind.MICROPHONE, pulse.microphones());
            drivers.put(DeviceKind.SPEAKERS, pulse.speakers());
        } else if (sound) {
            SoundSelection library = webRtc.soundSelection();
            drivers.put(DeviceKind.MICROPHONE, new LibrarySound(library::microphones, library::useMicrophone));
            drivers.put(DeviceKind.SPEAKERS, new LibrarySound(library::speakers, library::useSpeakers));
        }
        desk = new DeviceDesk(loop, drivers, wanted, webRtc::playTone);
        desk.begin();
    }

    /** Nobody watches before the desk begins, so it is there. */
    private void changed() {
        desk.changed();
    }

    private static PulseSound.Revival revival(WebRtc webRtc) {
        return new PulseSound.Revival() {
            @Override
            public void lost() {
                webRtc.soundLost();
            }

            @Override
            public void recording() {
                webRtc.recordAnew();
            }

            @Override
            public void playing() {
                webRtc.playAnew();
            }
        };
    }

    DeviceDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        loop.close();
        if (pulse != null) {
            pulse.close();
        }
    }
}
