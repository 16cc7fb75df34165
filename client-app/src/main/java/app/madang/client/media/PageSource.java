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

    private final FrameAllocator frames;
    private final LongSupplier epochMs;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private final Runnable closeLoop;
    private PagePicture page;

    /** On a thread {@code page} of its own and the machine's clocks. */
    public PageSource(FrameAllocator frames) {
        ThreadLoop loop = new ThreadLoop("page");
        this(frames, loop, System::currentTimeMillis, System::nanoTime, loop::close);
    }

    PageSource(FrameAllocator frames, EventLoop loop, LongSupplier epochMs, LongSupplier nanoTime, Runnable closeLoop) {
        this.frames = frames;
        this.epochMs = epochMs;
        this.nanoTime = nanoTime;
        this.closeLoop = closeLoop;
        pace = new Pace(loop);
    }

    @Override
    public void start(FrameSink sink, Consumer<CameraState> state) {
        state.accept(CameraState.STARTING);
        pace.start(FPS, 1, new Run(sink));
    }

    /** From a start to its stop, on the loop's thread. */
    private final class Run implements Runnable {
        private final FrameSink sink;
        private long number;

        Run(FrameSink sink) {
            this.sink = sink;
        }

        @Override
        public void run() {
            if (page == null) {
                page = PagePicture.draw(WIDTH, HEIGHT);
            }
            VideoFrame frame = frames.allocate(WIDTH, HEIGHT, nanoTime.getAsLong());
            try {
                page.write(frame);
                Stamp.of(NUMBER, number++, epochMs.getAsLong()).write(frame);
                sink.frame(frame);
            } finally {
                frame.release();
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
    }
}
