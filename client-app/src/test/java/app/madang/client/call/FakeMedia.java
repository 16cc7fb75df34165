package app.madang.client.call;

import app.madang.client.call.port.LocalMedia;
import java.util.ArrayList;
import java.util.List;

/** Devices that do at once what they are told, unless a test says otherwise. */
final class FakeMedia implements LocalMedia {
    private final List<Listener> listeners = new ArrayList<>();
    private CameraState working = CameraState.ON;
    private CameraState camera = CameraState.OFF;
    private boolean sound = true;
    boolean microphone;

    @Override
    public void microphone(boolean on) {
        microphone = on;
    }

    @Override
    public void camera(boolean on) {
        set(on ? working : CameraState.OFF);
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
        listener.camera(camera);
        listener.sound(sound);
    }

    /** What switching the camera on comes to from now on; told at once where it is on. */
    void cameraBecomes(CameraState state) {
        working = state;
        if (camera != CameraState.OFF) {
            set(state);
        }
    }

    void sound(boolean available) {
        sound = available;
        listeners.forEach(listener -> listener.sound(available));
    }

    private void set(CameraState state) {
        camera = state;
        listeners.forEach(listener -> listener.camera(state));
    }
}
