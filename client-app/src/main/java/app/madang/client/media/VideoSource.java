package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import java.util.function.Consumer;

/** Something that makes pictures: a camera, a screen, a pattern, a file. Started and stopped any number of times. */
public interface VideoSource extends AutoCloseable {
    /** A camera may take some seconds to wake up. */
    long PATIENCE_MS = 5_000;

    /** One that ran and stops must not look frozen for long. */
    long SILENCE_MS = 2_000;

    /** How long after a picture the next one is awaited before it counts as lost. */
    default long silenceMs() {
        return SILENCE_MS;
    }

    /** How long its first picture is awaited before it counts as lost; long where people are asked before. */
    default long patienceMs() {
        return PATIENCE_MS;
    }

    /**
     * Returns at once. Pictures go to {@code sink} on the source's own thread.
     *
     * @param state hears STARTING, then ON or why not; called on any thread
     */
    void start(FrameSink sink, Consumer<CameraState> state);

    /** Once it returned no further picture comes. May block for as long as the device takes: never on a loop. */
    void stop();

    /** Stops and frees. Harmless when called twice. */
    @Override
    void close();
}
