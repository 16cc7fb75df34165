package app.madang.client.ui.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.Layer;
import app.madang.protocol.PeerMessage.PixelSize;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void aCameraFillsATileOfASimilarShape() {
        assertThat(Fit.covers(16, 9, 4, 3)).isTrue();
        assertThat(Fit.covers(4, 3, 16, 9)).isTrue();
        assertThat(Fit.pixels(1280, 720, 400, 300, true, false)).isEqualTo(new Fit.Size(534, 300));
    }

    @Test
    void aPhoneHeldUprightIsShownWhole() {
        assertThat(Fit.covers(9, 16, 16, 9)).isFalse();
        assertThat(Fit.pixels(720, 1280, 640, 360, true, false)).isEqualTo(new Fit.Size(202, 360));
    }

    @Test
    void aScreenIsAlwaysShownWhole() {
        assertThat(Fit.pixels(1600, 1200, 800, 450, false, false)).isEqualTo(new Fit.Size(600, 450));
    }

    @Test
    void aFrameIsNeverEnlarged() {
        assertThat(Fit.pixels(320, 180, 1600, 900, true, false)).isEqualTo(new Fit.Size(320, 180));
        assertThat(Fit.pixels(321, 181, 1600, 900, true, false)).isEqualTo(new Fit.Size(320, 180));
    }

    @Test
    void whereEnlargingIsDearItIsDoneBeforeDrawing() {
        assertThat(Fit.pixels(320, 180, 1600, 900, true, true)).isEqualTo(new Fit.Size(1600, 900));
        assertThat(Fit.pixels(1280, 720, 1280, 732, true, true)).isEqualTo(new Fit.Size(1302, 732));
        assertThat(Fit.pixels(2, 2, 20_000, 20_000, true, true)).isEqualTo(new Fit.Size(8_192, 8_192));
    }

    @Test
    void whatWasScaledForAnAreaIsDrawnAsItIs() {
        for (int area = 100; area < 400; area++) {
            Fit.Size size = Fit.pixels(1280, 720, area, area * 2 / 3, true, true);
            assertThat(Fit.drawn(size.width(), size.height(), area, area * 2 / 3, true))
                    .isEqualTo(1);
            assertThat(size.width()).isGreaterThanOrEqualTo(area);
            assertThat(size.height()).isGreaterThanOrEqualTo(area * 2 / 3);
        }
        assertThat(Fit.drawn(320, 180, 640, 360, true)).isEqualTo(2);
    }

    @Test
    void aPictureThatIsNearlyAsLargeAsItsPlaceStaysAsItIs() {
        assertThat(Fit.pixels(1280, 720, 1276, 718, true, true)).isEqualTo(new Fit.Size(1280, 720));
        assertThat(Fit.drawn(1280, 720, 1276, 718, true)).isEqualTo(1);
        assertThat(Fit.pixels(1280, 720, 1276, 718, false, true))
                .as("every edge counts")
                .isNotEqualTo(new Fit.Size(1280, 720));
        assertThat(Fit.pixels(1264, 710, 1276, 718, false, true))
                .as("with bars")
                .isEqualTo(new Fit.Size(1264, 710));
        assertThat(Fit.drawn(1264, 710, 1276, 718, false)).isEqualTo(1);
        assertThat(Fit.pixels(1264, 710, 1276, 718, true, true))
                .as("without any")
                .isEqualTo(new Fit.Size(1280, 718));
        assertThat(Fit.pixels(1280, 720, 1240, 698, true, true)).isEqualTo(new Fit.Size(1242, 698));
        assertThat(Fit.pixels(208, 116, 200, 112, true, true)).as("a small one").isEqualTo(new Fit.Size(202, 112));
    }

    @Test
    void whatASenderMakesForAnAreaIsNotScaledAgain() {
        for (int width = 310; width < 1270; width++) {
            assertFits(width, width * 9 / 16, true);
            for (int height = 200; height < 720; height += 3) {
                assertFits(width, height, false);
            }
        }
    }

    private static void assertFits(int width, int height, boolean mayCover) {
        PixelSize asked = Fit.whole(16.0 / 9, width, height, mayCover);
        Layer sent = Layer.within(1280, 720, asked.width(), asked.height());
        assertThat(Fit.drawn(sent.width(), sent.height(), width, height, mayCover))
                .as("%s in %d x %d", sent, width, height)
                .isEqualTo(1);
    }

    @Test
    void sizesAreEvenAndAtLeastTwo() {
        for (int area = 1; area < 300; area++) {
            Fit.Size size = Fit.pixels(1280, 720, area, area, true, area % 2 == 0);
            assertThat(size.width() % 2 + size.height() % 2).isZero();
            assertThat(Math.min(size.width(), size.height())).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatCoversLeavesNoBarsAndWhatIsWholeLosesNothing() {
        assertThat(Fit.scale(1280, 720, 400, 300, true) * 1280).isGreaterThanOrEqualTo(400);
        assertThat(Fit.scale(1280, 720, 400, 300, true) * 720).isCloseTo(300, Offset.offset(1e-9));
        assertThat(Fit.scale(720, 1280, 640, 360, false) * 1280).isCloseTo(360, Offset.offset(1e-9));
    }
}
