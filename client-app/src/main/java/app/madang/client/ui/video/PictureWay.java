package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Which way a view's pictures go: through JavaFX, or past it while the display can show them and nothing in the scene
 * hinders that. JavaFX thread, but for the frames.
 */
final class PictureWay implements FrameSink, AutoCloseable {
    /** After a pane was asked for or left: what lies over a picture comes and goes. */
    private static final long TRY_AGAIN_NS = 500_000_000;

    private final Node view;
    private final Scene scene;
    private final DirectDisplay display;
    private final boolean mayCover;
    private final FramePainter painter;
    private final Listener listener;
    private final Runnable follow = this::follow;
    private volatile FrameSink target;
    /** Null while JavaFX shows the pictures. */
    private Direct direct;

    private long triedNs = System.nanoTime() - TRY_AGAIN_NS;
    private Fit.Size area = new Fit.Size(0, 0);
    private double scale = 1;
    private boolean mirrored;

    /** Hears how the pictures are shown. */
    interface Listener {
        /** By the display, above all that JavaFX shows; again for each new size. */
        void shownDirectly(Fit.Size size);

        /** By JavaFX from now on. */
        void leftToToolkit();
    }

    /** @param view in a scene, which it stays in until this is closed */
    PictureWay(Node view, DirectDisplay display, boolean mayCover, FramePainter painter, Listener listener) {
        this.view = view;
        this.scene = view.getScene();
        this.display = display;
        this.mayCover = mayCover;
        this.painter = painter;
        this.listener = listener;
        target = painter;
    }

    /** After its {@link #area} is known. */
    void open() {
        if (display != DirectDisplay.NONE) {
            scene.addPostLayoutPulseListener(follow);
            follow();
        }
    }

    @Override
    public void frame(VideoFrame frame) {
        target.frame(frame);
    }

    /** @param now the view's, in pixels of the device, of which there are {@code nowScale} for each of the scene's */
    void area(Fit.Size now, double nowScale) {
        area = now;
        scale = nowScale;
        painter.area(now.width(), now.height());
        if (direct != null) {
            direct.area(now.width(), now.height());
        }
    }

    void mirror(boolean now) {
        mirrored = now;
        if (direct != null) {
            direct.mirror(now);
        }
    }

    boolean isDirect() {
        return direct != null && direct.size().isPresent();
    }

    /** After each layout: what lies over the view may have changed, and whether JavaFX has to show the pictures. */
    private void follow() {
        if (direct != null) {
            sight(direct.size().orElse(area)).ifPresentOrElse(direct::place, this::leaveToToolkit);
        } else if (System.nanoTime() - triedNs >= TRY_AGAIN_NS && sight(area).isPresent()) {
            triedNs = System.nanoTime();
            display.pane(pixels(scene.getWidth()), pixels(scene.getHeight())).ifPresent(this::showIn);
        }
    }

    private Optional<Sight> sight(Fit.Size picture) {
        return Sight.of(view, picture, scale);
    }

    private int pixels(double length) {
        return (int) Math.ceil(length * scale);
    }

    private void showIn(DirectDisplay.Pane pane) {
        direct = new Direct(pane, mayCover, painter, new Direct.Listener() {
            @Override
            public void sized(Fit.Size size) {
                listener.shownDirectly(size);
                follow();
            }

            @Override
            public void broke() {
                leave(Direct::close);
            }
        });
        direct.mirror(mirrored);
        direct.area(area.width(), area.height());
        target = direct.sink();
    }

    /** From now on, beginning with the picture that is on the screen; harmless where it is so already. */
    void leaveToToolkit() {
        leave(Direct::closeSoon);
    }

    /** In this order no picture is lost on the way, nor an older one shown after it. */
    private void leave(Consumer<Direct> end) {
        if (direct == null) {
            return;
        }
        Direct before = direct;
        direct = null;
        target = painter;
        triedNs = System.nanoTime();
        before.stop();
        try {
            listener.leftToToolkit();
            before.size().ifPresent(size -> painter.resume(size, before::copy));
        } finally {
            end.accept(before);
        }
    }

    /** The last picture stays, shown by JavaFX. */
    @Override
    public void close() {
        if (display != DirectDisplay.NONE) {
            scene.removePostLayoutPulseListener(follow);
        }
        leave(Direct::close);
        painter.close();
    }
}
