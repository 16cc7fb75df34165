package app.madang.client.app;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.devices.DeviceDesk;
import app.madang.client.devices.DeviceState;
import app.madang.client.media.VideoPipeline;
import app.madang.client.media.VideoSource;
import app.madang.client.webrtc.WebRtc;
import java.util.function.Consumer;
import java.util.function.Function;

/** This participant's microphone, which native WebRTC has, and its pictures, which the pipeline has, as one. */
final class OwnDevices implements LocalMedia {
    private final WebRtc webRtc;
    private final VideoPipeline pictures;
    private final Function<ScreenChoice, VideoSource> screens;
    private final boolean soundless;
    private final DeviceDesk desk;
    private boolean microphone = true;
    private boolean present = true;

    /**
     * @param screens makes what is shared
     * @param soundless no sound devices are wanted, so that none is missed
     */
    OwnDevices(
            WebRtc webRtc,
            VideoPipeline pictures,
            Function<ScreenChoice, VideoSource> screens,
            boolean soundless,
            DeviceDesk desk) {
        this.screens = screens;
        this.soundless = soundless;
        this.webRtc = webRtc;
        this.pictures = pictures;
        this.desk = desk;
        pictures.listen(desk::camera);
        desk.listen((kind, state) -> {
            if (kind == DeviceKind.MICROPHONE) {
                presentMicrophone(hears(state));
            }
        });
    }

    /** Where the system alone decides nothing is known, and the best is hoped for. */
    private static boolean hears(DeviceState microphone) {
        return !microphone.choosable() || microphone.used().isPresent();
    }

    @Override
    public synchronized void microphone(boolean on) {
        microphone = on;
        webRtc.microphone(microphone && present);
    }

    /** Without a microphone the sound server may give what the speakers play: the others would hear themselves. */
    private synchronized void presentMicrophone(boolean isThere) {
        present = isThere;
        webRtc.microphone(microphone && present);
    }

    @Override
    public void camera(boolean on) {
        pictures.camera(on);
    }

    @Override
    public void share(ScreenChoice choice, Consumer<ScreenState> listener) {
        pictures.share(screens.apply(choice), new SharedScreen(listener));
    }

    @Override
    public void stopSharing() {
        pictures.stopSharing();
    }

    @Override
    public void listen(Listener listener) {
        pictures.listen(listener::camera);
        listener.sound(soundless || webRtc.soundAvailable());
        desk.read(listener::device);
        desk.listen((kind, state) -> {
            // The sound server may have ended.
            listener.sound(soundless || webRtc.soundAvailable());
            if (kind == DeviceKind.MICROPHONE) {
                listener.microphone(hears(state));
            }
            if (state.choosable()) {
                listener.absent(kind, state.wanted().filter(name -> state.isAway()));
            }
        });
    }
}
