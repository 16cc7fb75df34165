package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.QualityPolicy.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1280, 720, FULL, 30, 1500",
        "2, 1280, 720, FULL, 30, 1500",
        "2, 1920, 1080, HALF, 30, 1500",
        "2, 640, 480, FULL, 30, 1500",
        "3, 1280, 720, FULL, 25, 800",
        "3, 1920, 1080, HALF, 25, 800",
        "4, 1280, 720, HALF, 25, 500",
        "4, 640, 360, FULL, 25, 500",
        "5, 1280, 720, HALF, 20, 400",
        "6, 1280, 720, HALF, 20, 330",
        "7, 1280, 720, QUARTER, 15, 200",
        "8, 1280, 720, QUARTER, 15, 200",
        "8, 640, 480, HALF, 15, 200",
        "8, 320, 180, FULL, 15, 200",
        "8, 720, 1280, QUARTER, 15, 200",
        "20, 160, 90, FULL, 15, 200"
    })
    void choosesByThePeopleInTheRoom(int people, int width, int height, Layer layer, int fps, int kbps) {
        assertThat(QualityPolicy.byPeople().choose(new Situation(VideoKind.CAMERA, people, width, height)))
                .isEqualTo(new Sending(layer, fps, kbps));
    }

    @Test
    void keepsTheSizeOfAScreen() {
        for (int people = 1; people <= 8; people++) {
            Sending sending = QualityPolicy.byPeople().choose(new Situation(VideoKind.SCREEN, people, 1920, 1080));
            assertThat(sending.layer()).isEqualTo(Layer.FULL);
            assertThat(sending.maxKbps()).isBetween(300, 2000);
        }
    }

    @Test
    void layersAreEvenAndNeverNothing() {
        assertThat(Layer.HALF.of(1280)).isEqualTo(640);
        assertThat(Layer.QUARTER.of(90)).isEqualTo(22);
        assertThat(Layer.QUARTER.of(2)).isEqualTo(2);
        assertThat(Layer.FULL.of(722)).isEqualTo(722);
    }
}
