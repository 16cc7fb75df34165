package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameSink;
import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.animation.AnimationTimer;

/** One view's pane, for as long as it shows the pictures there. JavaFX thread only. */
final class Direct {
    /** What takes the pane's place is painted by then. */
    private static final long PAINTED_NS = 60_000_000;

    private final DirectDisplay.Pane pane;
    private final DirectPainter painter;
    private Sight placed;
    private boolean stopped;

    /** Hears of it on the JavaFX thread, until the end. */
    interface Listener {
        /** Pictures are of a new size from now on, the first ones too. */
        void sized(Fit.Size size);

        /** The display shows none any more. */
        void broke();
    }

    /** @param otherwise gets the frames that come once the pane is of no use */
    Direct(DirectDisplay.Pane pane, boolean mayCover, FrameSink otherwise, Listener listener) {
        this.pane = pane;
        painter = new DirectPainter(
                pane,
                mayCover,
                otherwise,
                size -> unlessStopped(() -> listener.sized(size)),
                () -> unlessStopped(listener::broke));
    }

    private void unlessStopped(Runnable word) {
        if (!stopped) {
            word.run();
        }
    }

    FrameSink sink() {
        return painter;
    }

    void area(int width, int height) {
        painter.area(width, height);
    }

    void mirror(boolean mirrored) {
        painter.mirror(mirrored);
    }

    /** Of what is shown; empty before the first picture. */
    Optional<Fit.Size> size() {
        return painter.size();
    }

    /** Puts the pane where the picture is, and away from what lies over it. Nothing happens before there is one. */
    void place(Sight sight) {
        if (size().isPresent() && !sight.equals(placed)) {
            placed = sight;
            pane.place(sight.bounds(), sight.seen());
        }
    }

    /** What was shown last, where that was so large. */
    boolean copy(int width, int height, ByteBuffer target) {
        return pane.copy(width, height, target);
    }

    /** No frame is shown any more, but the last one stays until it is closed. */
    void stop() {
        stopped = true;
        painter.close();
    }

    /** After {@link #stop}. */
    void close() {
        pane.close();
    }

    /** The same once the toolkit has painted what is below. */
    void closeSoon() {
        new AnimationTimer() {
            private long sinceNs;

            @Override
            public void handle(long now) {
                sinceNs = sinceNs == 0 ? now : sinceNs;
                if (now - sinceNs >= PAINTED_NS) {
                    stop();
                    pane.close();
                }
            }
        }.start();
    }
}
