package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameFeed;
import app.madang.protocol.PeerMessage.PixelSize;
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

    private final DirectDisplay display;
    private final PictureWay.Listener directly = new PictureWay.Listener() {
        @Override
        public void shownDirectly(Fit.Size size) {
            direct(size);
        }

        @Override
        public void leftToToolkit() {
            pseudoClassStateChanged(DIRECT, false);
        }
    };

    private FrameFeed feed;
    /** Both null while no pictures are asked for. */
    private PictureWay way;

    private FrameFeed.View subscription;
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
        if (way != null) {
            way.mirror(mirrored);
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
            way = new PictureWay(this, display, mayCover, painter(), directly);
            way.mirror(mirrored);
            way.area(area(), density());
            way.open();
            subscription = feed.view(way, wholePicture());
        } else if (!wanted) {
            silence();
        }
    }

    private FramePainter painter() {
        FramePainter painter = new FramePainter(mayCover, drawnInSoftware, beat, this::shown);
        if (rides && drawnInSoftware) {
            painter.ride();
        }
        return painter;
    }

    private void silence() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
            way.close();
            way = null;
        }
    }

    /** JavaFX shows the pictures from now on, until the next layouts; harmless where it does so already. */
    public void showByToolkit() {
        if (way != null) {
            way.leaveToToolkit();
        }
    }

    /** What JavaFX showed before is below it. */
    private void direct(Fit.Size size) {
        view.setImage(null);
        covered.set(false);
        picture.set(true);
        // Pixels that a round corner has in part show it beside the picture.
        pseudoClassStateChanged(DIRECT, size.width() >= area().width() && size.height() >= area().height());
        reshape((double) size.width() / size.height());
    }

    private void shown(Image image) {
        if (way != null && way.isDirect()) {
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
            way.area(area(), density());
            subscription.size(wholePicture());
        }
    }

    private Fit.Size area() {
        return new Fit.Size(pixels(getWidth()), pixels(getHeight()));
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
        int areaWidth = area().width();
        int areaHeight = area().height();
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
