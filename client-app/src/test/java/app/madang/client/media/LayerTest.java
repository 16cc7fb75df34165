package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTest {
    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1280, 720, 1280x720",
        "1280, 720, 1600, 900, 1280x720",
        "1280, 720, 640, 360, 640x360",
        "1280, 720, 639, 360, 624x350",
        "1280, 720, 640, 300, 528x296",
        "1280, 720, 420, 236, 416x234",
        "1280, 720, 80, 45, 80x44",
        "1280, 720, 3, 3, 2x2",
        "720, 1280, 360, 640, 360x640",
        "640, 480, 320, 320, 320x240",
        "1000, 1000, 500, 500, 496x496",
        "722, 406, 800, 500, 722x406"
    })
    void isTheLargestThatFits(int width, int height, int boxWidth, int boxHeight, String layer) {
        assertThat(Layer.within(width, height, boxWidth, boxHeight)).hasToString(layer);
    }

    @Test
    void isEvenNeverEnlargedNeverMoreThanTheBoxAndKeepsTheShape() {
        for (int box = 2; box <= 1400; box++) {
            Layer layer = Layer.within(1280, 720, box, box * 9 / 16 + 1);
            assertThat(layer.width() % 2 + layer.height() % 2).isZero();
            assertThat(layer.width()).isLessThanOrEqualTo(Math.min(1280, box));
            assertThat(layer.height()).isLessThanOrEqualTo(Math.min(720, box * 9 / 16 + 1));
            assertThat(Math.abs(layer.height() - layer.width() * 9 / 16.0)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void standsForNothingToo() {
        assertThat(Layer.NONE).hasToString("none");
    }
}
