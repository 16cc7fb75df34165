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
    private final FrameAllocator frames;
    private final LongSupplier epochMs;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private final Runnable closeLoop;
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
        this.frames = frames;
        this.epochMs = epochMs;
        this.nanoTime = nanoTime;
        this.closeLoop = closeLoop;
        pace = new Pace(loop);
        aside.execute(() -> name = NamePicture.of(settings.name(), settings.width(), settings.height()));
    }

    private static void aside(Runnable task) {
        Thread.ofPlatform().daemon().name("pattern-name").start(task);
    }

    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        state.accept(CameraState.STARTING);
        pace.start(settings.fps(), 1, new Run(sink, state));
    }

    @Override
    public void stop() {
        pace.stop();
    }

    @Override
    public void close() {
        stop();
        closeLoop.run();
    }

    /** From a start to its stop, on the loop's thread. */
    private final class Run implements Runnable {
        private final FrameSink sink;
        private final Consumer<CameraState> state;
        private long number;

        Run(FrameSink sink, Consumer<CameraState> state) {
            this.sink = sink;
            this.state = state;
        }

        @Override
        public void run() {
            try {
                next();
            } catch (RuntimeException | Error e) {
                stop();
                state.accept(CameraState.LOST);
                throw e;
            }
        }

        private void next() {
            VideoFrame frame = frames.allocate(settings.width(), settings.height(), nanoTime.getAsLong());
            try {
                picture().draw(frame, (double) number / settings.fps());
                Stamp.of(settings.camera(), number, epochMs.getAsLong()).write(frame);
                announce();
                sink.frame(frame);
            } finally {
                frame.release();
            }
            number++;
        }

        private void announce() {
            if (number == 0) {
                state.accept(CameraState.ON);
            }
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
