package app.madang.client.ui.video;

import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;

/**
 * Turns frames into images for one subscription. Frames come on the thread that has them, which does all the work;
 * images go to the JavaFX thread, newest first, at most one waiting. Makes no garbage while the size stays.
 */
final class FramePainter implements FrameSink {
    /** After a picture that nobody came for, so many are shown at once. */
    private static final int HURRIES = 8;

    private final Consumer<Image> shown;
    private final boolean mayCover;
    private final boolean enlarge;
    private final Beat beat;
    private final Runnable swap = this::swap;
    private final Runnable show = this::show;
    private final AtomicReference<Surface> free = new AtomicReference<>(new Surface());
    private final AtomicReference<Surface> ready = new AtomicReference<>();
    private final AtomicBoolean swapWaits = new AtomicBoolean();
    private volatile Fit.Size area = new Fit.Size(0, 0);
    private volatile boolean closed;
    /** Guarded by this: whether pictures wait for the beat, until how many more do not, and the beat that was heard last. */
    private boolean rides;

    private int hurries;
    private long heard;

    /** JavaFX thread only: what the image view shows, or soon will. */
    private Surface front = new Surface();

    /**
     * @param enlarge as {@link Fit#pixels} has it
     * @param beat told of every image that is shown
     * @param shown hears every new image, on the JavaFX thread
     */
    FramePainter(boolean mayCover, boolean enlarge, Beat beat, Consumer<Image> shown) {
        this.mayCover = mayCover;
        this.enlarge = enlarge;
        this.beat = beat;
        this.shown = shown;
    }

    /** The tile's size in device pixels; frames are skipped while it is empty. */
    void area(int width, int height) {
        area = new Fit.Size(width, height);
    }

    /** Images are shown with the next one of another view, at the latest when their successor is there. */
    synchronized void ride() {
        rides = true;
        beat.join(swap);
    }

    /** From now on no image is shown; a frame that is being converted ends in nothing. */
    void close() {
        closed = true;
        beat.leave(swap);
    }

    @Override
    public synchronized void frame(VideoFrame frame) {
        Fit.Size into = area;
        if (closed || into.width() < 1 || into.height() < 1) {
            return;
        }
        Surface back = back();
        // Null only in the instant in which JavaFX has both; the next frame comes soon.
        if (back != null) {
            paint(frame, into, back);
            ready.set(back);
            if (!waitsForBeat() && swapWaits.compareAndSet(false, true)) {
                Platform.runLater(show);
            }
        }
    }

    private Surface back() {
        Surface overtaken = ready.getAndSet(null);
        if (overtaken != null) {
            hurries = HURRIES;
        }
        return overtaken != null ? overtaken : free.getAndSet(null);
    }

    private boolean waitsForBeat() {
        long now = beat.count();
        boolean beats = now != heard;
        heard = now;
        hurries = Math.max(0, hurries - 1);
        return rides && beats && hurries == 0;
    }

    private void paint(VideoFrame frame, Fit.Size into, Surface back) {
        Fit.Size size = Fit.pixels(frame.width(), frame.height(), into.width(), into.height(), mayCover, enlarge);
        VideoFrame scaled = frame.scaled(size.width(), size.height());
        try {
            scaled.writeBgra(back.sized(scaled.width(), scaled.height()));
        } finally {
            scaled.release();
        }
    }

    /** Writes a picture, or false. */
    interface Pixels {
        boolean into(int width, int height, ByteBuffer target);
    }

    /** Shows a picture that was shown elsewhere before, unless a newer one waits, at once. JavaFX thread. */
    void resume(Fit.Size size, Pixels pixels) {
        write(size, pixels);
        swap();
    }

    private synchronized void write(Fit.Size size, Pixels pixels) {
        Surface back = ready.get() == null ? free.getAndSet(null) : null;
        if (back != null) {
            boolean written = pixels.into(size.width(), size.height(), back.sized(size.width(), size.height()));
            (written ? ready : free).set(back);
        }
    }

    private void show() {
        swapWaits.set(false);
        beat.show(swap);
    }

    private void swap() {
        Surface next = ready.getAndSet(null);
        if (next == null || closed) {
            return;
        }
        shown.accept(next.updated());
        free.set(front);
        front = next;
        beat.passes(swap);
    }
}
