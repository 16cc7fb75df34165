package app.madang.client.ui.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.VideoFrame;
import app.madang.client.ui.FakeFeeds;
import app.madang.client.ui.FakeFeeds.Feed;
import app.madang.client.ui.Fx;
import app.madang.client.ui.TestFrame;
import app.madang.client.ui.part.TileFrame;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pictures of a view the display shows itself, where, and when JavaFX has to. */
class DirectViewTest {
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;
    private static final DirectDisplay.Box WHOLE = new DirectDisplay.Box(40, 30, 320, 180);

    private final Feed feed = new FakeFeeds().local();
    private final Display display = new Display();
    private Stage stage;
    private Pane root;
    private Pane tile;
    private VideoView view;

    /** A display that keeps what it is told. */
    private static final class Display implements DirectDisplay {
        final List<Pane> panes = new CopyOnWriteArrayList<>();
        volatile boolean refuses;
        volatile int asked;

        @Override
        public Optional<DirectDisplay.Pane> pane(int windowWidth, int windowHeight) {
            asked++;
            assertThat(windowWidth).isEqualTo(400);
            assertThat(windowHeight).isEqualTo(300);
            if (refuses) {
                return Optional.empty();
            }
            panes.add(new Pane());
            return Optional.of(panes.getLast());
        }

        Pane newest() {
            return panes.getLast();
        }

        static final class Pane implements DirectDisplay.Pane {
            volatile Box bounds;
            volatile List<Box> seen;
            volatile ByteBuffer picture;
            volatile int shown;
            volatile int width;
            volatile boolean mirrored;
            volatile boolean breaks;
            volatile boolean closed;

            @Override
            public void place(Box now, List<Box> nowSeen) {
                bounds = now;
                seen = nowSeen;
            }

            @Override
            public boolean show(VideoFrame frame, boolean asInAMirror) {
                assertThat(closed).as("a closed pane gets no picture").isFalse();
                ByteBuffer newest = ByteBuffer.allocateDirect(frame.width() * frame.height() * 4);
                frame.writeBgra(newest);
                picture = newest;
                width = frame.width();
                mirrored = asInAMirror;
                shown++;
                return !breaks;
            }

            @Override
            public boolean copy(int wantedWidth, int wantedHeight, ByteBuffer target) {
                assertThat(picture.capacity()).isEqualTo(wantedWidth * wantedHeight * 4);
                target.put(0, picture, 0, picture.capacity());
                return true;
            }

            @Override
            public void close() {
                closed = true;
            }

            boolean leaves(int x, int y) {
                return seen.stream()
                        .noneMatch(each -> x >= each.x()
                                && x < each.x() + each.width()
                                && y >= each.y()
                                && y < each.y() + each.height());
            }
        }
    }

    @BeforeEach
    void show() {
        Fx.start();
        Fx.run(() -> {
            view = new VideoView(true, new Beat(), false, display);
            tile = new Pane(view);
            root = new Pane(tile);
            tile.relocate(40, 30);
            stage = new Stage();
            stage.setScene(new Scene(root, 400, 300, Color.BLACK));
            stage.show();
            view.setPrefSize(320, 180);
            view.show(feed);
        });
        Fx.pulse();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void push(int colour) {
        TestFrame frame = TestFrame.of(640, 360, (x, y) -> colour);
        feed.push(frame);
        Fx.pulse();
        assertThat(frame.holders()).isEqualTo(1);
    }

    private Color at(int x, int y) {
        return Fx.get(() -> seen(x, y));
    }

    private Color seen(int x, int y) {
        WritableImage image = stage.getScene().snapshot(null);
        return image.getPixelReader().getColor(x, y);
    }

    private void lay(Region over) {
        Fx.run(() -> root.getChildren().add(over));
        Fx.pulse();
    }

    private static Region box(Color colour, double radius, double x, double y, double width, double height) {
        Region box = new Region();
        box.setBackground(new Background(new BackgroundFill(colour, new CornerRadii(radius), null)));
        box.resizeRelocate(x, y, width, height);
        box.setManaged(false);
        return box;
    }

    private static boolean reddish(Color colour) {
        return colour.getRed() > 0.8 && colour.getBlue() < 0.2;
    }

    private static boolean bluish(Color colour) {
        return colour.getBlue() > 0.8 && colour.getRed() < 0.2;
    }

    private boolean toolkitShows() {
        return Fx.get(() -> ((ImageView) view.getChildrenUnmodifiable().getFirst()).getImage() != null);
    }

    @Test
    void everyPictureGoesToThePaneInThePixelsOfTheView() {
        assertThat(display.panes).as("ready before the first picture").hasSize(1);
        push(RED);
        push(BLUE);
        Display.Pane pane = display.newest();
        assertThat(pane.shown).isEqualTo(2);
        assertThat(pane.width).isEqualTo(320);
        assertThat(pane.bounds).isEqualTo(WHOLE);
        assertThat(pane.seen).containsExactly(WHOLE);
        assertThat(toolkitShows()).isFalse();
        assertThat(Fx.get(() -> view.pictureProperty().get())).isTrue();
    }

    @Test
    void aPaneIsPlacedWithItsFirstPictureAndNotBefore() {
        assertThat(display.newest().bounds).isNull();
        push(RED);
        assertThat(display.newest().bounds).isEqualTo(WHOLE);
    }

    @Test
    void thePaneFollowsTheView() {
        push(RED);
        Fx.run(() -> tile.relocate(10, 20));
        Fx.pulse();
        assertThat(display.newest().bounds).isEqualTo(new DirectDisplay.Box(10, 20, 320, 180));
        Fx.run(() -> view.setPrefSize(160, 90));
        Fx.pulse();
        push(RED);
        assertThat(display.newest().bounds).isEqualTo(new DirectDisplay.Box(10, 20, 160, 90));
        assertThat(display.newest().width).isEqualTo(160);
        assertThat(display.panes).hasSize(1);
    }

    @Test
    void barsBesideAPictureAreTheToolkits() {
        feed.push(TestFrame.of(180, 320, (x, y) -> RED));
        Fx.pulse();
        assertThat(display.newest().leaves(45, 100)).isTrue();
        assertThat(display.newest().leaves(200, 100)).isFalse();
        assertThat(display.newest().leaves(355, 100)).isTrue();
    }

    @Test
    void whatLiesOverThePictureIsTheToolkits() {
        push(RED);
        lay(box(Color.WHITE, 6, 50, 170, 60, 30));
        assertThat(display.newest().leaves(80, 185)).isTrue();
        assertThat(display.newest().leaves(50, 170)).as("its round corner").isFalse();
        assertThat(display.newest().leaves(120, 185)).isFalse();
        Fx.run(() -> root.getChildren().removeLast());
        Fx.pulse();
        assertThat(display.newest().seen).containsExactly(WHOLE);
    }

    @Test
    void whatLiesBelowIsNot() {
        push(RED);
        Fx.run(() -> root.getChildren().addFirst(box(Color.WHITE, 0, 0, 0, 400, 300)));
        Fx.pulse();
        assertThat(display.newest().seen).containsExactly(WHOLE);
        Region lifted = box(Color.WHITE, 0, 100, 100, 50, 50);
        Fx.run(() -> {
            root.getChildren().addFirst(lifted);
            lifted.setViewOrder(-1);
        });
        Fx.pulse();
        assertThat(display.newest().leaves(120, 120))
                .as("painted last, though it is the first")
                .isTrue();
    }

    @Test
    void theFrameAroundATileLeavesTheInside() {
        TileFrame frame = Fx.get(() -> new TileFrame(10));
        Fx.run(() -> {
            frame.setStyle("-fx-padding: 3px");
            frame.setManaged(false);
            frame.resizeRelocate(0, 0, 320, 180);
            tile.getChildren().add(frame);
        });
        Fx.pulse();
        push(RED);
        assertThat(display.newest().leaves(42, 100)).as("the edge").isTrue();
        assertThat(display.newest().leaves(43, 100)).isFalse();
        assertThat(display.newest().leaves(44, 34)).as("the corner").isTrue();
        Fx.run(() -> frame.setVisible(false));
        Fx.pulse();
        assertThat(display.newest().leaves(42, 100)).isFalse();
    }

    @Test
    void aPictureThatShinesThroughSomethingIsTheToolkits() {
        push(RED);
        Display.Pane before = display.newest();
        lay(box(Color.gray(0, 0.5), 0, 0, 0, 400, 300));
        assertThat(toolkitShows()).isTrue();
        assertThat(at(200, 120).getRed())
                .as("the picture that was there, dimmed")
                .isBetween(0.4, 0.6);
        Fx.await("the pane goes once JavaFX has painted", () -> before.closed);
        push(BLUE);
        assertThat(at(200, 120).getBlue()).isBetween(0.4, 0.6);
        assertThat(before.shown).isEqualTo(1);
        Fx.run(() -> root.getChildren().removeLast());
        awaitPane(2);
        push(RED);
        assertThat(display.newest().shown).isEqualTo(1);
        assertThat(toolkitShows()).isFalse();
    }

    /** Not at once: what lies over a picture comes and goes. */
    private void awaitPane(int number) {
        Fx.await("another pane", () -> {
            root.requestLayout();
            return display.panes.size() == number;
        });
    }

    @Test
    void soIsOneThatIsDimmedOrHasAnythingOverItThatIsNoBox() {
        push(RED);
        Fx.run(() -> view.setOpacity(0.4));
        Fx.pulse();
        assertThat(toolkitShows()).isTrue();
        Fx.run(() -> view.setOpacity(1));
        awaitPane(2);
        push(RED);
        assertThat(toolkitShows()).isFalse();
        Fx.run(() -> root.getChildren().add(new Text(100, 100, "words")));
        Fx.pulse();
        assertThat(toolkitShows()).isTrue();
    }

    @Test
    void aClipAroundItCutsIt() {
        push(RED);
        Fx.run(() -> tile.setClip(new Rectangle(0, 0, 100, 100)));
        Fx.pulse();
        assertThat(display.newest().seen).containsExactly(new DirectDisplay.Box(40, 30, 100, 100));
    }

    @Test
    void theOwnPictureIsMirroredThereAndComesBackAsItWas() {
        Fx.run(() -> view.setMirrored(true));
        feed.push(TestFrame.of(640, 360, (x, y) -> x < 0.5 ? RED : BLUE));
        Fx.pulse();
        assertThat(display.newest().mirrored).isTrue();
        Fx.run(view::showByToolkit);
        assertThat(bluish(at(60, 120))).isTrue();
        assertThat(reddish(at(340, 120))).isTrue();
    }

    @Test
    void theLastPictureStaysWhileTheViewIsHidden() {
        push(RED);
        Display.Pane before = display.newest();
        Fx.run(() -> view.setVisible(false));
        assertThat(before.closed).isTrue();
        Fx.run(() -> view.setVisible(true));
        awaitPane(2);
        assertThat(reddish(at(200, 120))).as("until the next one comes").isTrue();
        push(BLUE);
        assertThat(toolkitShows()).isFalse();
        Fx.run(view::forget);
        Fx.pulse();
        assertThat(toolkitShows()).isFalse();
        assertThat(Fx.get(() -> view.pictureProperty().get())).isFalse();
    }

    @Test
    void whereTheDisplayBreaksTheToolkitGoesOnWithThatVeryPicture() {
        push(RED);
        display.refuses = true;
        display.newest().breaks = true;
        push(BLUE);
        Fx.pulse();
        assertThat(display.newest().closed).isTrue();
        assertThat(bluish(at(200, 120))).isTrue();
        int asked = display.asked;
        push(BLUE);
        assertThat(display.asked).as("it is not asked with every picture").isEqualTo(asked);
    }

    @Test
    void aPictureThatComesWhileThePaneIsLeftIsShown() {
        push(RED);
        Fx.run(() -> {
            view.showByToolkit();
            feed.push(TestFrame.of(640, 360, (x, y) -> BLUE));
        });
        Fx.await("the newer one", () -> bluish(seen(200, 120)));
    }

    @Test
    void whatFadesAboveAPictureIsTheToolkits() {
        push(RED);
        Region fading = box(Color.WHITE, 0, 50, 50, 30, 30);
        fading.setOpacity(0.5);
        lay(fading);
        assertThat(toolkitShows()).isTrue();
    }

    @Test
    void withoutAPaneTheToolkitShowsThePictures() {
        display.refuses = true;
        Fx.run(() -> {
            view.show(null);
            view.show(feed);
        });
        push(RED);
        assertThat(reddish(at(200, 120))).isTrue();
    }
}
