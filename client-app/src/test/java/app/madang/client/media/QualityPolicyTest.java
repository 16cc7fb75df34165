package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.PeerMessage.PixelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityPolicyTest {
    private static final PixelSize LARGE = new PixelSize(1920, 1080);

    @ParameterizedTest
    @CsvSource({
        "1, 1280, 720, 30, 1500",
        "2, 1280, 720, 30, 1500",
        "3, 960, 540, 25, 800",
        "4, 640, 360, 25, 500",
        "5, 640, 360, 20, 400",
        "6, 640, 360, 20, 330",
        "7, 400, 225, 15, 200",
        "8, 400, 225, 15, 200",
        "20, 400, 225, 15, 200"
    })
    void aLargeTileGetsWhatThePeopleInTheRoomAllow(int people, int width, int height, int fps, int kbps) {
        assertThat(QualityPolicy.choose(VideoKind.CAMERA, people, LARGE))
                .isEqualTo(new Limits(width, height, fps, kbps));
    }

    @Test
    void aSmallTileGetsNoPixelMoreThanItHas() {
        for (int people = 2; people <= 8; people++) {
            for (VideoKind kind : VideoKind.values()) {
                Limits limits = QualityPolicy.choose(kind, people, new PixelSize(320, 180));
                assertThat(limits.width()).isEqualTo(320);
                assertThat(limits.height()).isEqualTo(180);
            }
        }
    }

    @Test
    void aTileOutOfSightGetsNothing() {
        assertThat(QualityPolicy.choose(VideoKind.CAMERA, 2, null)).isEqualTo(Limits.NOTHING);
        assertThat(QualityPolicy.choose(VideoKind.SCREEN, 8, null)).isEqualTo(Limits.NOTHING);
    }

    @Test
    void anUprightPictureHasItsLinesAcross() {
        assertThat(QualityPolicy.choose(VideoKind.CAMERA, 4, new PixelSize(1080, 1920)))
                .isEqualTo(new Limits(360, 640, 25, 500));
    }

    @Test
    void keepsTheSizeOfAScreen() {
        for (int people = 1; people <= 8; people++) {
            Limits limits = QualityPolicy.choose(VideoKind.SCREEN, people, LARGE);
            assertThat(limits.width()).isEqualTo(1920);
            assertThat(limits.fps()).isBetween(5, 15);
            assertThat(limits.kbps() * (Math.max(2, people) - 1)).isBetween(2400, 3100);
        }
    }

    @Test
    void aScreenOfTooFineAPitchIsScaled() {
        Limits limits = QualityPolicy.choose(VideoKind.SCREEN, 2, new PixelSize(PixelSize.MAX, PixelSize.MAX));
        Layer layer = limits.of(3840, 2160).layer();
        assertThat(layer.width()).isBetween(2500, 2560);
        assertThat(limits.of(2560, 1600).layer().width()).isEqualTo(2560);
    }
}
