package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.EventLoop;
import app.madang.loop.ThreadLoop;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A page of text to be shared where there is no display: 1280x720, fifteen times a second, with a stamp of source 3. */
public final class PageSource implements VideoSource {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    private static final int FPS = 15;
    private static final int NUMBER = 3;

    private final LongSupplier epochMs;
    private final PacedPictures pictures;
    private PagePicture page;

    /** On a thread {@code page} of its own and the machine's clocks. */
    public PageSource(FrameAllocator frames) {
        ThreadLoop loop = new ThreadLoop("page");
        this(frames, loop, System::currentTimeMillis, System::nanoTime, loop::close);
    }

    PageSource(FrameAllocator frames, EventLoop loop, LongSupplier epochMs, LongSupplier nanoTime, Runnable closeLoop) {
        this.epochMs = epochMs;
        pictures = new PacedPictures(WIDTH, HEIGHT, frames, loop, nanoTime, closeLoop);
    }

    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        pictures.start(FPS, 1, new Writing(), sink, state);
    }

    /** From a start to its stop, on the loop's thread. */
    private final class Writing implements PacedPictures.Painter {
        private long number;

        @Override
        public void paint(VideoFrame frame) {
            if (page == null) {
                page = PagePicture.draw(WIDTH, HEIGHT);
            }
            page.write(frame);
            Stamp.of(NUMBER, number++, epochMs.getAsLong()).write(frame);
        }
    }

    @Override
    public void stop() {
        pictures.stop();
    }

    @Override
    public void close() {
        pictures.close();
    }
}
