package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameSink;
import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.animation.AnimationTimer;

/** One view's pane, for as long as it shows the pictures there. JavaFX thread only. */
final class Direct {
    /** What takes the pane's place is painted within so many. */
    private static final int PULSES = 4;

    private final DirectDisplay.Pane pane;
    private final DirectPainter painter;
    private Fit.Size picture;
    private Sight placed;

    /** Hears of it on the JavaFX thread. */
    interface Listener {
        /** Pictures are of a new size from now on, the first ones too. */
        void sized(Direct of, Fit.Size size);

        /** The display shows none any more. */
        void broke(Direct of);
    }

    Direct(DirectDisplay.Pane pane, boolean mayCover, Listener listener) {
        this.pane = pane;
        painter = new DirectPainter(pane, mayCover, size -> listener.sized(this, size), () -> listener.broke(this));
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

    /** Of the pictures; empty before the first one. */
    Optional<Fit.Size> picture() {
        return Optional.ofNullable(picture);
    }

    void picture(Fit.Size newest) {
        picture = newest;
    }

    /** Puts the pane where the view is, and away from what lies over it; false where the toolkit has to show it. */
    boolean follow(Optional<Sight> sight) {
        if (sight.isPresent() && picture != null && !sight.get().equals(placed)) {
            placed = sight.get();
            pane.place(placed.bounds(), placed.seen());
        }
        return sight.isPresent();
    }

    /** No picture is shown any more, but the last one stays until {@link #close}. */
    void stop() {
        painter.close();
    }

    /** What was shown last. */
    void copy(ByteBuffer target) {
        pane.copy(target);
    }

    void close() {
        stop();
        pane.close();
    }

    /** As {@link #close}, once the toolkit has painted what was below. */
    void closeSoon() {
        stop();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == PULSES) {
                    stop();
                    pane.close();
                }
            }
        }.start();
    }
}
