package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.EventLoop;
import app.madang.loop.ThreadLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a .y4m file round and round. Owns the open file until it is closed; goes on where it was stopped. */
public final class FileSource implements VideoSource {
    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

    private final Y4mFile file;
    private final FrameAllocator frames;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private final Runnable closeLoop;
    private final long beats;
    private final long seconds;

    private FileSource(
            Y4mFile file, int fps, FrameAllocator frames, EventLoop loop, LongSupplier nanoTime, Runnable closeLoop) {
        this.file = file;
        this.frames = frames;
        this.nanoTime = nanoTime;
        this.closeLoop = closeLoop;
        pace = new Pace(loop);
        beats = fps == 0 ? file.header().beats() : fps;
        seconds = fps == 0 ? file.header().seconds() : 1;
    }

    /**
     * Plays on a thread {@code file} of its own. Reads the beginning of the file: not on a loop.
     *
     * @param fps pictures a second, 1 to 60; 0 for the file's own rate
     * @throws VideoFileException with a sentence for people
     * @throws IllegalArgumentException with one too, if {@code fps} is out of its range
     */
    public static FileSource open(Path path, int fps, FrameAllocator frames) throws VideoFileException {
        if (fps < 0 || fps > 60) {
            throw new IllegalArgumentException("The frame rate, " + fps + ", must be between 1 and 60.");
        }
        Y4mFile file = Y4mFile.open(path);
        ThreadLoop loop = new ThreadLoop("file");
        return new FileSource(file, fps, frames, loop, System::nanoTime, loop::close);
    }

    static FileSource open(Path path, int fps, FrameAllocator frames, EventLoop loop) throws VideoFileException {
        LongSupplier nanoTime = () -> loop.nowMs() * 1_000_000;
        return new FileSource(Y4mFile.open(path), fps, frames, loop, nanoTime, () -> {});
    }

    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        state.accept(CameraState.STARTING);
        pace.start(beats, seconds, new Run(sink, state));
    }

    /** From a start to its stop, on the loop's thread. */
    private final class Run implements Runnable {
        private final FrameSink sink;
        private final Consumer<CameraState> state;
        private boolean announced;

        Run(FrameSink sink, Consumer<CameraState> state) {
            this.sink = sink;
            this.state = state;
        }

        @Override
        public void run() {
            try {
                play();
            } catch (VideoFileException e) {
                LOG.warn("{}", e.getMessage());
                pace.stop();
                state.accept(CameraState.LOST);
            }
        }

        private void play() throws VideoFileException {
            Y4mHeader header = file.header();
            VideoFrame frame = frames.allocate(header.width() & ~1, header.height() & ~1, nanoTime.getAsLong());
            try {
                file.next(frame);
                announce();
                sink.frame(frame);
            } finally {
                frame.release();
            }
        }

        private void announce() {
            if (!announced) {
                announced = true;
                state.accept(CameraState.ON);
            }
        }
    }

    @Override
    public void stop() {
        pace.stop();
    }

    @Override
    public void close() {
        stop();
        closeLoop.run();
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("A video file did not close properly: {}", e.toString());
        }
    }
}
