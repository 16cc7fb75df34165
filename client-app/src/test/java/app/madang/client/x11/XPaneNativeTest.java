package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.media.DirectDisplay.Box;
import app.madang.client.media.DirectDisplay.Pane;
import app.madang.client.ui.TestFrame;
import app.madang.client.webrtc.Await;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures in a window of a real display. */
class XPaneNativeTest {
    private static final int WARP_POINTER = 41;
    private static final int QUERY_POINTER = 38;
    private static final int GREY = 0x808080;
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;
    private static final Box WHOLE = new Box(20, 10, 200, 100);

    private VirtualDisplay display;
    private PaintedWindow window;
    private XConnection x;

    @BeforeEach
    void open() throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(VirtualDisplay.isInstalled(), "needs Xvfb");
        }
        openDisplay();
    }

    private void openDisplay(String... options) throws IOException {
        display = new VirtualDisplay("640x480", options);
        x = display.connect();
        window = new PaintedWindow(display, "ours", 100, 50, 320, 240);
        window.ofProcess(ProcessHandle.current().pid());
        window.fill(GREY, 0, 0, 320, 240);
    }

    @AfterEach
    void close() throws IOException {
        if (display != null) {
            x.close();
            window.close();
            display.close();
        }
    }

    private Pane pane() {
        return new XPanes(display.environment()).pane(320, 240).orElseThrow();
    }

    /** As it is seen on the display, from the window's corner: 0xrrggbb. */
    private int at(int left, int top) {
        try (Grab grab = new Grab(x)) {
            ByteBuffer pixel = grab.fetch(x.setup().root(), new Area(100 + left, 50 + top, 2, 2));
            return pixel.order(ByteOrder.LITTLE_ENDIAN).getInt(0) & 0xffffff;
        }
    }

    private static boolean isNear(int colour, int wanted) {
        return Math.abs((colour >> 16 & 255) - (wanted >> 16 & 255)) < 16
                && Math.abs((colour >> 8 & 255) - (wanted >> 8 & 255)) < 16
                && Math.abs((colour & 255) - (wanted & 255)) < 16;
    }

    private void await(int left, int top, int colour) throws InterruptedException {
        Await.until(Integer.toHexString(colour) + " at " + left + ", " + top, () -> isNear(at(left, top), colour));
    }

    private static TestFrame plain(int width, int height, int colour) {
        return TestFrame.of(width, height, (across, down) -> colour);
    }

    private static TestFrame redAndBlue(int width, int height) {
        return TestFrame.of(width, height, (across, down) -> across < 0.5 ? RED : BLUE);
    }

    @Test
    void thePictureComesIntoSightWithItsPlaceAndGoesWithItsPane() throws Exception {
        Pane pane = pane();
        assertThat(pane.show(plain(200, 100, RED), false)).isTrue();
        assertThat(isNear(at(60, 60), GREY)).as("it has no place yet").isTrue();
        pane.place(WHOLE, List.of(WHOLE));
        await(20, 10, RED);
        await(218, 108, RED);
        assertThat(isNear(at(222, 60), GREY)).isTrue();
        assertThat(pane.show(plain(200, 100, BLUE), false)).isTrue();
        await(60, 60, BLUE);
        pane.close();
        window.fill(GREY, 0, 0, 320, 240);
        await(60, 60, GREY);
    }

    @Test
    void whatIsNotSeenIsLeftToTheWindow() throws Exception {
        try (Pane pane = pane()) {
            pane.show(plain(200, 100, RED), false);
            pane.place(WHOLE, List.of(new Box(20, 10, 200, 40), new Box(120, 50, 100, 60)));
            await(40, 20, RED);
            await(180, 80, RED);
            window.fill(GREY, 0, 0, 320, 240);
            assertThat(isNear(at(40, 80), GREY)).isTrue();
            assertThat(isNear(at(40, 20), RED))
                    .as("the window does not paint over it")
                    .isTrue();
            pane.place(WHOLE, List.of());
            window.fill(GREY, 0, 0, 320, 240);
            await(40, 20, GREY);
        }
    }

    @Test
    void itMovesWithWhatItShows() throws Exception {
        try (Pane pane = pane()) {
            pane.show(redAndBlue(200, 100), false);
            pane.place(WHOLE, List.of(WHOLE));
            await(30, 60, RED);
            Box lower = new Box(100, 120, 200, 100);
            pane.place(lower, List.of(lower));
            await(110, 180, RED);
            await(290, 180, BLUE);
            window.fill(GREY, 0, 0, 320, 240);
            assertThat(isNear(at(30, 60), GREY)).isTrue();
        }
    }

    @Test
    void aLargerPictureStandsInTheMiddleAndASmallerOneToo() throws Exception {
        try (Pane pane = pane()) {
            pane.show(TestFrame.of(240, 120, (across, down) -> down > 0.9 ? BLUE : RED), false);
            pane.place(WHOLE, List.of(WHOLE));
            await(25, 100, RED);
            Box small = new Box(20, 10, 200, 160);
            pane.show(plain(100, 60, BLUE), false);
            pane.place(small, List.of(new Box(70, 60, 100, 60)));
            await(72, 62, BLUE);
            await(168, 116, BLUE);
        }
    }

    @Test
    void theOwnPictureIsAsInAMirrorAndIsKeptAsItCame() throws Exception {
        try (Pane pane = pane()) {
            pane.show(redAndBlue(200, 100), true);
            pane.place(WHOLE, List.of(WHOLE));
            await(30, 60, BLUE);
            await(210, 60, RED);
            ByteBuffer kept = ByteBuffer.allocateDirect(200 * 100 * 4).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(pane.copy(100, 200, kept)).as("of another size").isFalse();
            assertThat(pane.copy(200, 100, kept)).isTrue();
            assertThat(isNear(kept.getInt(0) & 0xffffff, RED)).isTrue();
            assertThat(isNear(kept.getInt(199 * 4) & 0xffffff, BLUE)).isTrue();
        }
    }

    @Test
    void mirroredTwiceItIsWhatItWas() {
        IntBuffer pixels = IntBuffer.wrap(new int[] {1, 2, 3, 4, 5, 6});
        XPane.mirror(pixels, 3, 2);
        assertThat(pixels.array()).containsExactly(3, 2, 1, 6, 5, 4);
        XPane.mirror(pixels, 3, 2);
        assertThat(pixels.array()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theMouseIsInTheWindowAndNotInThePane() {
        try (Pane pane = pane()) {
            pane.show(plain(200, 100, RED), false);
            pane.place(WHOLE, List.of(WHOLE));
            x.tell(new Request(WARP_POINTER, 0)
                    .u32(0)
                    .u32(x.setup().root())
                    .u16(0)
                    .u16(0)
                    .u16(0)
                    .u16(0)
                    .u16(160)
                    .u16(100));
            assertThat(new Windows(x).children(window.id())).hasSize(1);
            Packet pointer = x.ask(new Request(QUERY_POINTER, 0).u32(window.id()));
            assertThat(pointer.u32(12)).as("the child under the mouse").isZero();
        }
    }

    @Test
    void anotherSizeOfPicturesNeedsNothing() throws Exception {
        try (Pane pane = pane()) {
            pane.place(WHOLE, List.of(WHOLE));
            for (int width = 20; width <= 200; width += 20) {
                assertThat(pane.show(plain(width, width / 2, RED), false)).isTrue();
            }
            await(20, 10, RED);
            assertThat(pane.show(plain(2, 2, BLUE), false)).isTrue();
        }
    }

    @Test
    void aWindowThatIsClosedTakesThePaneWithIt() throws Exception {
        try (Pane pane = pane()) {
            pane.place(WHOLE, List.of(WHOLE));
            pane.show(plain(200, 100, RED), false);
            window.destroy();
            Await.until("it says so", () -> !pane.show(plain(200, 100, RED), false));
            pane.place(WHOLE, List.of(WHOLE));
            assertThat(pane.show(plain(200, 100, RED), false)).isFalse();
        }
    }

    @Test
    void soDoesADisplayThatBreaks() throws Exception {
        try (Pane pane = pane()) {
            pane.place(WHOLE, List.of(WHOLE));
            display.stop();
            Await.until("it says so", () -> !pane.show(plain(200, 100, RED), false));
        }
    }

    @Test
    void aPaneIsForTheOneWindowOfThisProgramThatIsSoLarge() {
        XPanes panes = new XPanes(display.environment());
        assertThat(panes.pane(330, 240)).as("another size").isEmpty();
        window.hide();
        assertThat(panes.pane(320, 240)).as("not seen").isEmpty();
        window.show();
        window.ofProcess(1);
        assertThat(panes.pane(320, 240)).as("another program's").isEmpty();
        window.ofProcess(ProcessHandle.current().pid());
        panes.pane(320, 240).orElseThrow().close();
        try (PaintedWindow second = new PaintedWindow(display, "ours too", 0, 0, 320, 240)) {
            second.ofProcess(ProcessHandle.current().pid());
            assertThat(new XPanes(display.environment()).pane(320, 240))
                    .as("which of them?")
                    .isEmpty();
            panes.pane(320, 240).orElseThrow().close();
        }
    }

    @Test
    void aDisplayThatCannotDoItIsLeftAlone() throws Exception {
        assertThat(new XPanes(Map.of()).pane(320, 240)).isEmpty();
        assertThat(new XPanes(Map.of("DISPLAY", ":65000")).pane(320, 240)).isEmpty();
        close();
        openDisplay("-extension", "MIT-SHM");
        XPanes panes = new XPanes(display.environment());
        assertThat(panes.pane(320, 240)).isEmpty();
        assertThat(panes.pane(320, 240)).as("nor later").isEmpty();
    }
}
