package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Shows frames in a pane, on the thread that has them. JavaFX hears of a picture only where its size is a new one. */
final class DirectPainter implements FrameSink {
    private final DirectDisplay.Pane pane;
    private final boolean mayCover;
    private final Consumer<Fit.Size> sized;
    private final Runnable broken;
    private volatile Fit.Size area = new Fit.Size(0, 0);
    private volatile boolean mirrored;
    /** Guarded by this. */
    private Fit.Size told;

    private boolean closed;

    /**
     * @param sized hears, on the JavaFX thread, how large pictures are from now on
     * @param broken hears there, once, that the display does not show them any more
     */
    DirectPainter(DirectDisplay.Pane pane, boolean mayCover, Consumer<Fit.Size> sized, Runnable broken) {
        this.pane = pane;
        this.mayCover = mayCover;
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

    /** No frame is shown any more; the pane stays as it is. */
    synchronized void close() {
        closed = true;
    }

    @Override
    public synchronized void frame(VideoFrame frame) {
        Fit.Size into = area;
        if (closed || into.width() < 1 || into.height() < 1) {
            return;
        }
        Fit.Size size = Fit.pixels(frame.width(), frame.height(), into.width(), into.height(), mayCover, true);
        if (!show(frame, size)) {
            closed = true;
            Platform.runLater(broken);
        } else if (!size.equals(told)) {
            told = size;
            Platform.runLater(() -> sized.accept(size));
        }
    }

    private boolean show(VideoFrame frame, Fit.Size size) {
        VideoFrame scaled = frame.scaled(size.width(), size.height());
        try {
            return pane.show(scaled, mirrored);
        } finally {
            scaled.release();
        }
    }
}
