package app.madang.client.call;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.ScreenChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Devices that do at once what they are told, unless a test says otherwise. */
final class FakeMedia implements LocalMedia {
    private final List<Listener> listeners = new ArrayList<>();
    private CameraState working = CameraState.ON;
    private CameraState camera = CameraState.OFF;
    private boolean sound = true;
    private final List<Consumer<ScreenState>> sharing = new ArrayList<>();
    ScreenState screenWorking = ScreenState.ON;
    ScreenChoice shared;
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
    public void share(ScreenChoice choice, Consumer<ScreenState> listener) {
        shared = choice;
        sharing.add(listener);
        listener.accept(ScreenState.STARTING);
        listener.accept(screenWorking);
    }

    @Override
    public void stopSharing() {
        shared = null;
    }

    /** What the listener of a sharing hears, the first of which is 0, also long after it ended. */
    void sharingBecomes(int number, ScreenState state) {
        sharing.get(number).accept(state);
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

    void microphonePresent(boolean present) {
        listeners.forEach(listener -> listener.microphone(present));
    }

    /** @param name null: what was chosen is there */
    void absent(DeviceKind kind, String name) {
        listeners.forEach(listener -> listener.absent(kind, Optional.ofNullable(name)));
    }

    void device(DeviceNews news) {
        listeners.forEach(listener -> listener.device(news));
    }

    private void set(CameraState state) {
        camera = state;
        listeners.forEach(listener -> listener.camera(state));
    }
}
