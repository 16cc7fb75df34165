package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameFeed;
import app.madang.client.media.FrameSink;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Shows the pictures of one feed, and asks for them only while somebody can see them, and in the size in which they can:
 * it and all around it is visible and it has an area, in a window that is neither hidden nor an icon. The last picture
 * stays until the next one comes. JavaFX thread only.
 */
public final class VideoView extends Region {
    private static final PseudoClass DIRECT = PseudoClass.getPseudoClass("direct");
    private static final double SAME_SHAPE = 0.05;
    /** After a pane was asked for or left: what lies over a picture comes and goes. */
    private static final long TRY_AGAIN_NS = 500_000_000;

    private final ImageView view = new ImageView();
    private final ReadOnlyBooleanWrapper picture = new ReadOnlyBooleanWrapper(this, "picture");
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(this, "covered");
    private final ObservableValue<Window> window = sceneProperty().flatMap(Scene::windowProperty);
    private final ObservableValue<Boolean> onScreen =
            window.flatMap(VideoView::seen).orElse(false);
    private final ObservableValue<Boolean> inSight = inSight(this);
    private final boolean mayCover;
    private final Beat beat;
    private final boolean rides;
    /** JavaFX's own renderer, which it takes where there is no graphics card, is the one without three dimensions. */
    private final boolean drawnInSoftware = !Platform.isSupported(ConditionalFeature.SCENE3D);

    private FrameFeed feed;
    private FramePainter painter;
    private FrameFeed.View subscription;
    private final DirectDisplay display;
    private final Runnable follow = this::follow;
    /** Of which the pulses are followed. */
    private Scene followed;
    /** Null while JavaFX shows the pictures. */
    private Direct direct;

    private final Direct.Listener directly = new Direct.Listener() {
        @Override
        public void sized(Fit.Size size) {
            shownDirectly(size);
        }

        @Override
        public void broke() {
            leaveDirect(Direct::close);
        }
    };

    private long triedNs = System.nanoTime() - TRY_AGAIN_NS;
    /** Where pictures go; read by the thread that has them. */
    private volatile FrameSink target;

    private boolean mirrored;
    /** Of the last picture, width by height; what most cameras make until one came. */
    private double shape = 16.0 / 9;

    /** @param mayCover whether edges may be cut off to fill the view: true for cameras, false for screens */
    public VideoView(boolean mayCover) {
        this(mayCover, new Beat(), false, DirectDisplay.NONE);
    }

    /**
     * One of several in a window.
     *
     * @param beat of that window
     * @param rides its pictures may wait for those of the others, where that is less work
     * @param display shows its pictures where JavaFX would paint them without a graphics card
     */
    public VideoView(boolean mayCover, Beat beat, boolean rides, DirectDisplay display) {
        this.mayCover = mayCover;
        this.beat = beat;
        this.rides = rides;
        this.display = drawnInSoftware ? display : DirectDisplay.NONE;
        getStyleClass().add("video");
        setMinSize(0, 0);
        view.setSmooth(true);
        getChildren().add(view);
        inSight.subscribe(this::appear);
        onScreen.subscribe(seen -> listen());
        window.flatMap(Window::outputScaleXProperty).subscribe(scale -> requestLayout());
    }

    /** Pictures of this feed from now on; null for none. Does nothing where it is shown already. */
    public void show(FrameFeed newFeed) {
        if (newFeed != feed) {
            silence();
            feed = newFeed;
            listen();
        }
    }

    /** Takes the last picture away, so that it does not come back with the next first one. */
    public void forget() {
        silence();
        view.setImage(null);
        picture.set(false);
        covered.set(false);
        listen();
    }

    /** As in a mirror, which is how people know their own face. */
    public void setMirrored(boolean nowMirrored) {
        mirrored = nowMirrored;
        view.setScaleX(mirrored ? -1 : 1);
        if (direct != null) {
            direct.mirror(mirrored);
        }
    }

    /** True once there is a picture to see. */
    public ReadOnlyBooleanProperty pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** True while the picture fills the whole of this, so that nothing behind it is to be seen. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    private static ObservableValue<Boolean> seen(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(showing -> stage.iconifiedProperty().map(icon -> showing && !icon))
                : window.showingProperty();
    }

    /** Whether it and all around it is visible, whatever the window is. */
    private static ObservableValue<Boolean> inSight(Node node) {
        ObservableValue<Boolean> around =
                node.parentProperty().flatMap(VideoView::inSight).orElse(true);
        ObservableValue<Boolean> hidden = new SimpleBooleanProperty(false);
        return node.visibleProperty().flatMap(visible -> visible ? around : hidden);
    }

    /** What comes into sight asks for pictures once it has its size, so that its first word is the right one. */
    private void appear(boolean seen) {
        if (seen) {
            requestLayout();
        } else {
            listen();
        }
    }

    private void listen() {
        boolean wanted = feed != null && inSight.getValue() && onScreen.getValue() && getWidth() > 0 && getHeight() > 0;
        if (wanted && subscription == null) {
            painter = new FramePainter(mayCover, drawnInSoftware, beat, this::shown);
            if (rides && drawnInSoftware) {
                painter.ride();
            }
            target = painter;
            tellPainter();
            beginToFollow();
            subscription = feed.view(frame -> target.frame(frame), wholePicture());
        } else if (!wanted) {
            silence();
        }
    }

    private void silence() {
        if (subscription != null) {
            stopFollowing();
            subscription.close();
            subscription = null;
            painter.close();
            painter = null;
        }
    }

    private void beginToFollow() {
        if (display != DirectDisplay.NONE) {
            followed = getScene();
            followed.addPostLayoutPulseListener(follow);
            follow();
        }
    }

    private void stopFollowing() {
        if (followed != null) {
            followed.removePostLayoutPulseListener(follow);
            followed = null;
        }
        leaveDirect(Direct::close);
    }

    /** After each layout: what lies over this may have changed, and whether JavaFX has to show the pictures. */
    private void follow() {
        if (direct != null) {
            sight(direct.size().orElseGet(this::areaNow)).ifPresentOrElse(direct::place, this::showByToolkit);
        } else if (System.nanoTime() - triedNs >= TRY_AGAIN_NS
                && sight(areaNow()).isPresent()) {
            showDirectly();
        }
    }

    private Optional<Sight> sight(Fit.Size pictureNow) {
        return Sight.of(this, pictureNow, density());
    }

    private Fit.Size areaNow() {
        return new Fit.Size(pixels(getWidth()), pixels(getHeight()));
    }

    private void showDirectly() {
        triedNs = System.nanoTime();
        display.pane(pixels(followed.getWidth()), pixels(followed.getHeight())).ifPresent(pane -> {
            direct = new Direct(pane, mayCover, painter, directly);
            direct.mirror(mirrored);
            tellPainter();
            target = direct.sink();
        });
    }

    /** The first picture, or one of another size; what JavaFX showed is below it. */
    private void shownDirectly(Fit.Size size) {
        view.setImage(null);
        covered.set(false);
        picture.set(true);
        // Pixels that a round corner has in part show it beside the picture.
        pseudoClassStateChanged(DIRECT, size.width() >= pixels(getWidth()) && size.height() >= pixels(getHeight()));
        reshape((double) size.width() / size.height());
        follow();
    }

    /** From now on, beginning with the picture that is on the screen; harmless where it does so already. */
    public void showByToolkit() {
        leaveDirect(Direct::closeSoon);
    }

    /** In this order no picture is lost on the way, nor an older one shown after it. */
    private void leaveDirect(Consumer<Direct> end) {
        if (direct == null) {
            return;
        }
        Direct before = direct;
        direct = null;
        target = painter;
        triedNs = System.nanoTime();
        before.stop();
        try {
            pseudoClassStateChanged(DIRECT, false);
            before.size().ifPresent(size -> painter.resume(size, before::copy));
        } finally {
            end.accept(before);
        }
    }

    private void shown(Image image) {
        if (direct != null && direct.size().isPresent()) {
            return; // one that JavaFX had before the display did
        }
        Image before = view.getImage();
        view.setImage(image);
        picture.set(true);
        if (before == null || before.getWidth() != image.getWidth() || before.getHeight() != image.getHeight()) {
            place(image);
            reshape(image.getWidth() / image.getHeight());
        }
    }

    /** Rounded sizes differ a little in shape: that is no other picture, and the sender need not hear of it. */
    private void reshape(double newest) {
        if (Math.abs(newest / shape - 1) > SAME_SHAPE) {
            shape = newest;
            tellArea();
        }
    }

    private void tellArea() {
        if (subscription != null) {
            tellPainter();
            subscription.size(wholePicture());
        }
    }

    private void tellPainter() {
        painter.area(pixels(getWidth()), pixels(getHeight()));
        if (direct != null) {
            direct.area(pixels(getWidth()), pixels(getHeight()));
        }
    }

    /** In pixels of the device, not of the window: on a screen of high density these are more. */
    private int pixels(double length) {
        return (int) Math.ceil(length * density());
    }

    private double density() {
        Window shownIn = window.getValue();
        return shownIn == null ? 1 : shownIn.getOutputScaleX();
    }

    /** The size of the whole picture in this view, edges that are cut off among it. */
    private PixelSize wholePicture() {
        return Fit.whole(shape, pixels(getWidth()), pixels(getHeight()), mayCover);
    }

    @Override
    protected void layoutChildren() {
        listen();
        tellArea();
        if (view.getImage() != null) {
            place(view.getImage());
        }
    }

    /**
     * Cuts the overhang off with the viewport: a clip would cost an extra pass for each frame. All in whole pixels of the
     * device: between them every pixel would be mixed of four, which without a graphics card is most of all the work.
     */
    private void place(Image image) {
        double width = image.getWidth();
        double height = image.getHeight();
        int areaWidth = pixels(getWidth());
        int areaHeight = pixels(getHeight());
        boolean cover = mayCover && Fit.covers(width, height, areaWidth, areaHeight);
        covered.set(cover);
        double scale = Fit.drawn(width, height, areaWidth, areaHeight, cover);
        double seenWidth = Math.min(width, areaWidth / scale);
        double seenHeight = Math.min(height, areaHeight / scale);
        view.setViewport(new Rectangle2D(
                Math.floor((width - seenWidth) / 2), Math.floor((height - seenHeight) / 2), seenWidth, seenHeight));
        view.setFitWidth(seenWidth * scale / density());
        view.setFitHeight(seenHeight * scale / density());
        view.relocate(
                Math.floor((areaWidth - seenWidth * scale) / 2) / density(),
                Math.floor((areaHeight - seenHeight * scale) / 2) / density());
    }
}
