package app.madang.client.app.warmup;

import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.ScreenChoice;
import java.util.function.Consumer;

/** No devices: nothing is opened for a practice. */
final class PracticeMedia implements LocalMedia {

    @Override
    public void microphone(boolean on) {}

    @Override
    public void camera(boolean on) {}

    @Override
    public void share(ScreenChoice choice, Consumer<ScreenState> listener) {}

    @Override
    public void stopSharing() {}

    @Override
    public void listen(Listener listener) {}
}
