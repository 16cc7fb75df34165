package app.madang.client.app;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.Cameras;
import app.madang.client.media.FileSource;
import app.madang.client.media.FrameAllocator;
import app.madang.client.media.NoSource;
import app.madang.client.media.PatternSettings;
import app.madang.client.media.PatternSource;
import app.madang.client.media.VideoFileException;
import app.madang.client.media.VideoPipeline;
import app.madang.client.media.VideoSource;
import app.madang.client.ui.OwnPicture;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the source that was chosen and gives it to the pipeline, which owns it from then on. Any thread. */
final class Pictures implements OwnPicture {
    private final FrameAllocator frames;
    private final Cameras cameras;
    private final VideoPipeline pipeline;
    private final PictureSettings settings;
    private volatile boolean camera;
    /** Null until it is decided which. */
    private Optional<String> device;

    private Consumer<CameraState> states = state -> {};

    Pictures(FrameAllocator frames, Cameras cameras, VideoPipeline pipeline, PictureSettings settings) {
        this.frames = frames;
        this.cameras = cameras;
        this.pipeline = pipeline;
        this.settings = settings;
    }

    /**
     * A camera begins only with {@link #useCamera(Optional, Consumer)}.
     *
     * @throws VideoFileException with a sentence for people
     */
    void use(VideoChoice choice) throws VideoFileException {
        switch (choice) {
            case VideoChoice.Camera from -> turnToCamera();
            case VideoChoice.Pattern from -> usePattern();
            case VideoChoice.None from -> pipeline.use(new NoSource());
            case VideoChoice.File file -> pipeline.use(FileSource.open(file.path(), settings.fps(), frames));
        }
    }

    private synchronized void turnToCamera() {
        camera = true;
        if (device != null) {
            pipeline.use(camera(), states);
        }
    }

    /**
     * From now on this one is the camera, also where something else is shown now.
     *
     * @param name empty: the first that starts
     * @param states hears how it is
     */
    synchronized void useCamera(Optional<String> name, Consumer<CameraState> states) {
        device = name;
        this.states = states;
        if (camera) {
            pipeline.use(camera(), states);
        }
    }

    private VideoSource pattern() {
        return new PatternSource(
                new PatternSettings(
                        settings.size().width(),
                        settings.size().height(),
                        settings.fpsOrUsual(),
                        settings.name().get(),
                        0),
                frames);
    }

    private VideoSource camera() {
        return cameras.camera(
                device == null ? Optional.empty() : device,
                settings.size().width(),
                settings.size().height(),
                settings.fpsOrUsual());
    }

    @Override
    public boolean isCamera() {
        return camera;
    }

    @Override
    public synchronized void useCamera() {
        camera = true;
        pipeline.use(camera(), states);
    }

    @Override
    public synchronized void usePattern() {
        camera = false;
        pipeline.use(pattern());
    }
}
