package app.madang.client.app;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.LocalMedia.ScreenState;
import java.util.function.Consumer;

/** Tells how a sharing goes. What gives no pictures is not waited for, as a camera is. On the source's loop. */
final class SharedScreen implements Consumer<CameraState> {
    private final Consumer<ScreenState> listener;
    private boolean started;

    SharedScreen(Consumer<ScreenState> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(CameraState state) {
        switch (state) {
            case OFF -> off();
            case STARTING -> {
                started = true;
                listener.accept(ScreenState.STARTING);
            }
            case ON -> listener.accept(ScreenState.ON);
            case MISSING -> listener.accept(ScreenState.CLOSED);
            case BUSY, LOST -> listener.accept(ScreenState.FAILED);
        }
    }

    /** Off is how each begins; one that turns so by itself was given nothing to show. */
    private void off() {
        if (started) {
            listener.accept(ScreenState.DECLINED);
        }
    }
}
