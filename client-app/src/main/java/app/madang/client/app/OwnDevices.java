package app.madang.client.app;

import app.madang.client.call.port.LocalMedia;
import app.madang.client.media.VideoPipeline;
import app.madang.client.webrtc.WebRtc;

/** This participant's microphone, which native WebRTC has, and its pictures, which the pipeline has, as one. */
final class OwnDevices implements LocalMedia {
    private final WebRtc webRtc;
    private final VideoPipeline pictures;
    private final boolean soundless;

    /** @param soundless no sound devices are wanted, so that none is missed */
    OwnDevices(WebRtc webRtc, VideoPipeline pictures, boolean soundless) {
        this.soundless = soundless;
        this.webRtc = webRtc;
        this.pictures = pictures;
    }

    @Override
    public void microphone(boolean on) {
        webRtc.microphone(on);
    }

    @Override
    public void camera(boolean on) {
        pictures.camera(on);
    }

    @Override
    public void listen(Listener listener) {
        pictures.listen(listener::camera);
        listener.sound(soundless || webRtc.soundAvailable());
    }
}
