package app.madang.client.app;

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

/** Makes the source that was chosen and gives it to the pipeline, which owns it from then on. Any thread. */
final class Pictures implements OwnPicture {
    private final FrameAllocator frames;
    private final Cameras cameras;
    private final VideoPipeline pipeline;
    private final PictureSettings settings;
    private volatile boolean camera;

    Pictures(FrameAllocator frames, Cameras cameras, VideoPipeline pipeline, PictureSettings settings) {
        this.frames = frames;
        this.cameras = cameras;
        this.pipeline = pipeline;
        this.settings = settings;
    }

    /** @throws VideoFileException with a sentence for people */
    void use(VideoChoice choice) throws VideoFileException {
        VideoSource source = source(choice);
        camera = choice instanceof VideoChoice.Camera;
        pipeline.use(source);
    }

    private VideoSource source(VideoChoice choice) throws VideoFileException {
        return switch (choice) {
            case VideoChoice.Pattern pattern -> pattern();
            case VideoChoice.None none -> new NoSource();
            case VideoChoice.Camera camera -> camera(camera.name());
            case VideoChoice.File file -> FileSource.open(file.path(), settings.fps(), frames);
        };
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

    private VideoSource camera(String name) {
        return cameras.camera(
                Optional.ofNullable(name),
                settings.size().width(),
                settings.size().height(),
                settings.fpsOrUsual());
    }

    @Override
    public boolean isCamera() {
        return camera;
    }

    @Override
    public void useCamera() {
        camera = true;
        pipeline.use(camera(null));
    }

    @Override
    public void usePattern() {
        camera = false;
        pipeline.use(pattern());
    }
}
