package app.madang.client.ui.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.DirectDisplay;
import app.madang.client.ui.FakeFeeds;
import app.madang.client.ui.FakeFeeds.Feed;
import app.madang.client.ui.Fx;
import app.madang.client.ui.TestFrame;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VideoViewTest {
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final Feed feed = new FakeFeeds().local();
    private final AtomicLong nowNs = new AtomicLong();
    private Stage stage;
    private Pane root;
    private VideoView view;

    @BeforeEach
    void show() {
        Fx.start();
        Fx.run(() -> {
            view = new VideoView(true, slowBeat(), false, DirectDisplay.NONE);
            root = new Pane(view);
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

    /** Pictures are never too close to each other for it. */
    private static Beat slowBeat() {
        AtomicLong now = new AtomicLong();
        return new Beat(() -> now.addAndGet(SECOND_NS));
    }

    private static TestFrame leftAndRight(int width, int height, int left, int right) {
        return TestFrame.of(width, height, (x, y) -> x < 0.5 ? left : right);
    }

    private Color at(int x, int y) {
        return Fx.get(() -> {
            WritableImage image = stage.getScene().snapshot(null);
            return image.getPixelReader().getColor(x, y);
        });
    }

    private void push(TestFrame frame) {
        feed.push(frame);
        Fx.pulse();
    }

    private static boolean reddish(Color colour) {
        return colour.getRed() > 0.8 && colour.getBlue() < 0.2;
    }

    private static boolean bluish(Color colour) {
        return colour.getBlue() > 0.8 && colour.getRed() < 0.2;
    }

    @Test
    void showsThePictureWhereItStands() {
        push(leftAndRight(640, 360, RED, BLUE));
        assertThat(reddish(at(40, 90))).isTrue();
        assertThat(bluish(at(280, 90))).isTrue();
        assertThat(Fx.get(() -> view.pictureProperty().get())).isTrue();
    }

    @Test
    void mirrorsTheOwnPicture() {
        Fx.run(() -> view.setMirrored(true));
        push(leftAndRight(640, 360, RED, BLUE));
        assertThat(bluish(at(40, 90))).isTrue();
        assertThat(reddish(at(280, 90))).isTrue();
    }

    @Test
    void nothingBehindAPictureThatFillsTheViewIsSeen() {
        assertThat(Fx.get(() -> view.coveredProperty().get())).isFalse();
        push(leftAndRight(640, 360, RED, BLUE));
        assertThat(Fx.get(() -> view.coveredProperty().get())).isTrue();
        Fx.run(view::forget);
        assertThat(Fx.get(() -> view.coveredProperty().get())).isFalse();
    }

    @Test
    void anUprightPictureStandsInTheMiddleWithBars() {
        push(leftAndRight(180, 320, RED, RED));
        assertThat(reddish(at(160, 90))).isTrue();
        assertThat(reddish(at(20, 90))).isFalse();
        assertThat(reddish(at(300, 90))).isFalse();
        assertThat(Fx.get(() -> view.coveredProperty().get())).isFalse();
    }

    @Test
    void theNewestFrameWinsAndEachIsReleased() {
        TestFrame old = leftAndRight(640, 360, RED, RED);
        TestFrame newest = leftAndRight(640, 360, BLUE, BLUE);
        CountDownLatch pushed = new CountDownLatch(1);
        Fx.run(() -> {
            // While JavaFX is busy here, frames come on another thread.
            Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 50; i++) {
                    feed.push(old);
                }
                feed.push(newest);
                pushed.countDown();
            });
            assertThat(await(pushed)).as("frames never wait for JavaFX").isTrue();
        });
        Fx.pulse();
        assertThat(bluish(at(160, 90))).isTrue();
        assertThat(old.holders()).isEqualTo(1);
        assertThat(newest.holders()).isEqualTo(1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void convertsNoMorePixelsThanTheTileHas() {
        push(leftAndRight(1280, 720, RED, RED));
        ImageView inside =
                (ImageView) Fx.get(() -> view.getChildrenUnmodifiable().getFirst());
        double scale = stage.getOutputScaleX();
        assertThat(inside.getImage().getWidth()).isEqualTo(320 * scale);
        assertThat(inside.getImage().getHeight()).isEqualTo(180 * scale);
    }

    @Test
    void givesWholePixelsWhichAreCopiedAsTheyAre() {
        push(leftAndRight(640, 360, RED, BLUE));
        ImageView inside =
                (ImageView) Fx.get(() -> view.getChildrenUnmodifiable().getFirst());
        PixelReader pixels = inside.getImage().getPixelReader();
        assertThat(pixels.getPixelFormat()).isEqualTo(PixelFormat.getIntArgbPreInstance());
        assertThat(pixels.getArgb(1, 1) >>> 16).as("opaque and red").isEqualTo(0xffff);
    }

    @Test
    void followsTheTilesSizeAndThePicturesSize() {
        push(leftAndRight(640, 360, RED, BLUE));
        Fx.run(() -> view.setPrefSize(160, 90));
        Fx.pulse();
        assertThat(bluish(at(150, 45))).as("before the next frame").isTrue();
        assertThat(bluish(at(170, 45))).isFalse();
        push(leftAndRight(320, 240, RED, BLUE));
        assertThat(reddish(at(10, 45))).isTrue();
        assertThat(bluish(at(150, 45))).isTrue();
    }

    @Test
    void asksForNothingWhileNobodyCanSeeIt() {
        assertThat(feed.listeners()).isEqualTo(1);
        Fx.run(() -> view.setVisible(false));
        assertThat(feed.listeners()).isZero();
        Fx.run(() -> view.setVisible(true));
        Fx.pulse();
        assertThat(feed.listeners()).isEqualTo(1);
        Fx.run(() -> root.setVisible(false));
        assertThat(feed.listeners()).as("what is around it is invisible").isZero();
        Fx.run(() -> root.setVisible(true));
        Fx.pulse();
        assertThat(feed.listeners()).isEqualTo(1);
        Fx.run(() -> root.getChildren().clear());
        assertThat(feed.listeners()).isZero();
        Fx.run(() -> root.getChildren().setAll(view));
        assertThat(feed.listeners()).isEqualTo(1);
        Fx.run(() -> stage.hide());
        assertThat(feed.listeners()).isZero();
        Fx.run(() -> stage.show());
        assertThat(feed.listeners()).isEqualTo(1);
    }

    @Test
    void tellsInWhatSizeThePictureIsShown() {
        double scale = stage.getOutputScaleX();
        assertThat(feed.size())
                .as("of a shape that is not known yet, and the little that is cut off before anything is scaled")
                .isEqualTo(size(320 * scale + 15, (320 * scale + 15) * 9 / 16));
        push(leftAndRight(640, 480, RED, RED));
        assertThat(feed.size())
                .as("the edges that are cut off too")
                .isEqualTo(size(320 * scale + 15, (320 * scale + 15) * 3 / 4));
        Fx.run(() -> view.setPrefSize(160, 120));
        Fx.pulse();
        assertThat(feed.size()).isEqualTo(size(160 * scale, 120 * scale));
        push(leftAndRight(180, 320, RED, RED));
        assertThat(feed.size()).as("upright, with bars").isEqualTo(size(67.5 * scale, 120 * scale));
        Fx.run(() -> view.setVisible(false));
        assertThat(feed.size()).isNull();
    }

    private static PixelSize size(double width, double height) {
        return new PixelSize((int) Math.round(width), (int) Math.round(height));
    }

    @Test
    void aViewWithoutAnAreaAsksForNothing() {
        Fx.run(() -> view.setPrefSize(0, 0));
        Fx.pulse();
        assertThat(feed.listeners()).isZero();
        assertThat(feed.size()).isNull();
        Fx.run(() -> view.setPrefSize(320, 180));
        Fx.pulse();
        assertThat(feed.listeners()).isEqualTo(1);
    }

    @Test
    void theLastPictureStaysUntilItIsForgotten() {
        push(leftAndRight(640, 360, RED, RED));
        Fx.run(() -> {
            view.setVisible(false);
            view.setVisible(true);
        });
        Fx.pulse();
        assertThat(reddish(at(160, 90))).isTrue();
        Fx.run(() -> view.forget());
        Fx.pulse();
        assertThat(reddish(at(160, 90))).isFalse();
        assertThat(Fx.get(() -> view.pictureProperty().get())).isFalse();
    }

    @Test
    void aFrameOnItsWayDoesNotBringAForgottenPictureBack() {
        Fx.run(() -> {
            feed.push(leftAndRight(640, 360, RED, RED));
            view.forget();
        });
        Fx.pulse();
        assertThat(Fx.get(() -> view.pictureProperty().get())).isFalse();
    }

    @Test
    void theOwnPictureAppearsWithAnothersAndWaitsForItUntilItsNextOne() {
        assertThat(Platform.isSupported(ConditionalFeature.SCENE3D))
                .as("JavaFX draws by itself here, as the build tells it")
                .isFalse();
        Feed others = new FakeFeeds().local();
        VideoView own = Fx.get(() -> riding(slowBeat(), others));
        Fx.pulse();
        pushTo(others, RED);
        push(RED);
        assertThat(Fx.get(() -> own.pictureProperty().get())).as("waits").isFalse();
        pushTo(others, RED);
        assertThat(reddish(at(40, 90))).as("appears with the other one").isTrue();
        push(BLUE);
        assertThat(reddish(at(40, 90))).as("waits").isTrue();
        push(BLUE);
        assertThat(bluish(at(40, 90))).as("no other one came").isTrue();
    }

    @Test
    void picturesThatComeSoonAfterAnotherOneAppearTogetherALittleLater() {
        Feed others = new FakeFeeds().local();
        Beat beat = Fx.get(() -> new Beat(nowNs::get));
        VideoView own = Fx.get(() -> riding(beat, others, false));
        Fx.pulse();
        pushTo(others, RED);
        pass(2);
        push(RED);
        assertThat(reddish(at(40, 90)))
                .as("painted together with the other one")
                .isTrue();
        pass(8);
        push(BLUE);
        assertThat(reddish(at(40, 90))).as("waits 15 ms from the other one on").isTrue();
        assertThat(Fx.get(() -> own.pictureProperty().get())).isTrue();
        pass(5);
        Fx.pulse();
        assertThat(bluish(at(40, 90))).isTrue();
        pass(16);
        push(RED);
        assertThat(reddish(at(40, 90))).as("nothing appeared just now").isTrue();
    }

    private void pass(long ms) {
        nowNs.addAndGet(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    private VideoView riding(Beat beat, Feed others) {
        return riding(beat, others, true);
    }

    /** This test's feed in a view that may ride, beside another one of the others' feed. */
    private VideoView riding(Beat beat, Feed others, boolean rides) {
        VideoView other = new VideoView(true, beat, false, DirectDisplay.NONE);
        VideoView own = new VideoView(true, beat, rides, DirectDisplay.NONE);
        other.setPrefSize(320, 90);
        other.relocate(0, 190);
        own.setPrefSize(320, 180);
        view.show(null);
        root.getChildren().setAll(other, own);
        other.show(others);
        own.show(feed);
        return own;
    }

    private void push(int colour) {
        pushTo(feed, colour);
    }

    private static void pushTo(Feed to, int colour) {
        to.push(leftAndRight(640, 360, colour, colour));
        Fx.pulse();
    }
}
