package app.madang.client.ui.video;

import static org.assertj.core.api.Assertions.assertThat;

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
