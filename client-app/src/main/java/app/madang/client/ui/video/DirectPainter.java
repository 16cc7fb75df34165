package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Shows frames in a pane, on the thread that has them. JavaFX hears of a picture only where its size is a new one. */
final class DirectPainter implements FrameSink {
    private final DirectDisplay.Pane pane;
    private final boolean mayCover;
    private final FrameSink otherwise;
    private final Consumer<Fit.Size> sized;
    private final Runnable broken;
    private volatile Fit.Size area = new Fit.Size(0, 0);
    private volatile boolean mirrored;
    /** Guarded by this. */
    private Fit.Size size;

    private boolean closed;

    /**
     * @param otherwise gets the frames that come once the pane is of no use
     * @param sized hears, on the JavaFX thread, how large pictures are from now on
     * @param broken hears there, once, that the display does not show them any more
     */
    DirectPainter(
            DirectDisplay.Pane pane, boolean mayCover, FrameSink otherwise, Consumer<Fit.Size> sized, Runnable broken) {
        this.pane = pane;
        this.mayCover = mayCover;
        this.otherwise = otherwise;
        this.sized = sized;
        this.broken = broken;
    }

    /** As {@link FramePainter#area}. */
    void area(int width, int height) {
        area = new Fit.Size(width, height);
    }

    void mirror(boolean now) {
        mirrored = now;
    }

    /** Of what is shown; empty before the first picture. */
    synchronized Optional<Fit.Size> size() {
        return Optional.ofNullable(size);
    }

    /** No frame is shown any more; the pane stays as it is. */
    synchronized void close() {
        closed = true;
    }

    @Override
    public void frame(VideoFrame frame) {
        if (!taken(frame)) {
            otherwise.frame(frame);
        }
    }

    private synchronized boolean taken(VideoFrame frame) {
        Fit.Size into = area;
        if (closed || into.width() < 1 || into.height() < 1) {
            return false;
        }
        Fit.Size now = Fit.pixels(frame.width(), frame.height(), into.width(), into.height(), mayCover, true);
        if (!show(frame, now)) {
            closed = true;
            Platform.runLater(broken);
        } else if (!now.equals(size)) {
            size = now;
            Platform.runLater(() -> sized.accept(now));
        }
        return !closed;
    }

    private boolean show(VideoFrame frame, Fit.Size now) {
        VideoFrame scaled = frame.scaled(now.width(), now.height());
        try {
            return pane.show(scaled, mirrored);
        } finally {
            scaled.release();
        }
    }
}
