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
    private final PacedPictures pictures;
    private final long beats;
    private final long seconds;

    private FileSource(
            Y4mFile file, int fps, FrameAllocator frames, EventLoop loop, LongSupplier nanoTime, Runnable closeLoop) {
        Y4mHeader header = file.header();
        this.file = file;
        pictures = new PacedPictures(header.width() & ~1, header.height() & ~1, frames, loop, nanoTime, closeLoop);
        beats = fps == 0 ? header.beats() : fps;
        seconds = fps == 0 ? header.seconds() : 1;
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
        pictures.start(beats, seconds, file::next, sink, state);
    }

    @Override
    public void stop() {
        pictures.stop();
    }

    @Override
    public void close() {
        pictures.close();
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("A video file did not close properly: {}", e.toString());
        }
    }
}
