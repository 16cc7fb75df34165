package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import java.util.function.Consumer;

/** For a participant who sends no picture: there is nothing to see, and nothing is wrong. */
public final class NoSource implements VideoSource {
    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        state.accept(CameraState.OFF);
    }

    @Override
    public void stop() {}

    @Override
    public void close() {}
}
