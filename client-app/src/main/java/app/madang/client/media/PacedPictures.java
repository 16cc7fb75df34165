package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.EventLoop;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sources have in common that make pictures by themselves, at a steady rate: has each picture painted on the
 * loop's thread, hands it on, and says when the first has come and when no more can.
 */
final class PacedPictures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PacedPictures.class);

    private final int width;
    private final int height;
    private final FrameAllocator frames;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private final Runnable closeLoop;

    /** Paints the pictures from one start to its stop, one after the other. */
    @FunctionalInterface
    interface Painter {
        /** @throws VideoFileException with a sentence for people if there is no further picture */
        void paint(VideoFrame frame) throws VideoFileException;
    }

    /** @param closeLoop runs when this is closed, twice when it is closed twice */
    PacedPictures(
            int width, int height, FrameAllocator frames, EventLoop loop, LongSupplier nanoTime, Runnable closeLoop) {
        this.width = width;
        this.height = height;
        this.frames = frames;
        this.nanoTime = nanoTime;
        this.closeLoop = closeLoop;
        pace = new Pace(loop);
    }

    /** So many pictures in so many seconds from now on. */
    void start(long pictures, long seconds, Painter painter, FrameSink sink, Consumer<CameraState> state) {
        state.accept(CameraState.STARTING);
        pace.start(pictures, seconds, new Run(painter, sink, state));
    }

    /** Once it returned no further picture comes. */
    void stop() {
        pace.stop();
    }

    @Override
    public void close() {
        stop();
        closeLoop.run();
    }

    /** From a start to its stop, on the loop's thread. */
    private final class Run implements Runnable {
        private final Painter painter;
        private final FrameSink sink;
        private final Consumer<CameraState> state;
        private boolean announced;

        Run(Painter painter, FrameSink sink, Consumer<CameraState> state) {
            this.painter = painter;
            this.sink = sink;
            this.state = state;
        }

        @Override
        public void run() {
            try {
                next();
            } catch (VideoFileException e) {
                LOG.warn("{}", e.getMessage());
                end();
            } catch (RuntimeException | Error e) {
                end();
                throw e;
            }
        }

        private void next() throws VideoFileException {
            VideoFrame frame = frames.allocate(width, height, nanoTime.getAsLong());
            try {
                painter.paint(frame);
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

        private void end() {
            stop();
            state.accept(CameraState.LOST);
        }
    }
}
