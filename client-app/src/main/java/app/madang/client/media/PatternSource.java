package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.EventLoop;
import app.madang.loop.ThreadLoop;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A drawn test picture with a stamp: for tests, demonstrations, and where another program has the only camera. */
public final class PatternSource implements VideoSource {
    private final PatternSettings settings;
    private final LongSupplier epochMs;
    private final PacedPictures pictures;
    private PatternPicture picture;
    private volatile NamePicture name = NamePicture.none();
    private NamePicture drawnName = name;

    /** On a thread {@code pattern} of its own and the machine's clocks. */
    public PatternSource(PatternSettings settings, FrameAllocator frames) {
        ThreadLoop loop = new ThreadLoop("pattern");
        this(settings, frames, loop, System::currentTimeMillis, System::nanoTime, PatternSource::aside, loop::close);
    }

    /**
     * @param epochMs the wall clock that stamps tell, in ms since 1970
     * @param aside draws the name, which may take longer than a call can wait for its first picture
     * @param closeLoop runs when this is closed, twice when it is closed twice
     */
    PatternSource(
            PatternSettings settings,
            FrameAllocator frames,
            EventLoop loop,
            LongSupplier epochMs,
            LongSupplier nanoTime,
            Executor aside,
            Runnable closeLoop) {
        this.settings = settings;
        this.epochMs = epochMs;
        pictures = new PacedPictures(settings.width(), settings.height(), frames, loop, nanoTime, closeLoop);
        aside.execute(() -> name = NamePicture.of(settings.name(), settings.width(), settings.height()));
    }

    private static void aside(Runnable task) {
        Thread.ofPlatform().daemon().name("pattern-name").start(task);
    }

    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        pictures.start(settings.fps(), 1, new Drawing(), sink, state);
    }

    @Override
    public void stop() {
        pictures.stop();
    }

    @Override
    public void close() {
        pictures.close();
    }

    /** From a start to its stop, on the loop's thread. */
    private final class Drawing implements PacedPictures.Painter {
        private long number;

        @Override
        public void paint(VideoFrame frame) {
            picture().draw(frame, (double) number / settings.fps());
            Stamp.of(settings.camera(), number, epochMs.getAsLong()).write(frame);
            number++;
        }
    }

    /** Drawn anew when the name is there. */
    private PatternPicture picture() {
        NamePicture newest = name;
        if (picture == null || newest != drawnName) {
            picture = new PatternPicture(settings, newest);
            drawnName = newest;
        }
        return picture;
    }
}
