package app.madang.client.v4l2;

import static app.madang.client.v4l2.PixelFormat.MJPG;
import static app.madang.client.v4l2.PixelFormat.NV12;
import static app.madang.client.v4l2.PixelFormat.YU12;
import static app.madang.client.v4l2.PixelFormat.YUYV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.madang.client.call.port.LocalMedia.CameraState;
import java.lang.foreign.Arena;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WishTest {
    private static final Wish HD = new Wish(1280, 720, 30);

    private static Mode mode(PixelFormat format, int width, int height, int fps) {
        return new Mode(format, width, height, 1, fps);
    }

    private static Mode best(Wish wish, Mode... modes) {
        return wish.best(List.of(modes)).orElseThrow();
    }

    @Test
    void theNearestSizeComesFirst() {
        Mode near = mode(MJPG, 1280, 960, 5);
        assertThat(best(HD, mode(YU12, 640, 480, 30), near, mode(YU12, 1920, 1080, 60)))
                .isEqualTo(near);
    }

    @Test
    void aCommonWebcamSendsJpegInItsLargeSizes() {
        // What USB 2 has room for.
        Mode[] webcam = {
            mode(YUYV, 640, 480, 30), mode(YUYV, 1280, 720, 10), mode(MJPG, 640, 480, 30), mode(MJPG, 1280, 720, 30)
        };
        assertThat(best(HD, webcam)).isEqualTo(webcam[3]);
        assertThat(best(new Wish(640, 480, 30), webcam)).isEqualTo(webcam[0]);
        assertThat(best(new Wish(1280, 720, 10), webcam)).isEqualTo(webcam[1]);
    }

    @Test
    void whatCostsLeastIsTakenWhereTheRateIsReached() {
        assertThat(best(HD, mode(MJPG, 1280, 720, 30), mode(YUYV, 1280, 720, 60), mode(NV12, 1280, 720, 30))
                        .format())
                .isEqualTo(NV12);
    }

    @Test
    void theRateIsNoHigherThanItMustBe() {
        assertThat(best(HD, mode(YUYV, 1280, 720, 60), mode(YUYV, 1280, 720, 30), mode(YUYV, 1280, 720, 15))
                        .fps())
                .isEqualTo(30);
        assertThat(best(HD, mode(YUYV, 1280, 720, 20), mode(YUYV, 1280, 720, 24), mode(YU12, 1280, 720, 15))
                        .fps())
                .isEqualTo(24);
    }

    @Test
    void theRateOfTelevisionIsGoodEnough() {
        Mode ntsc = new Mode(YUYV, 1280, 720, 1001, 30000);
        assertThat(best(HD, mode(MJPG, 1280, 720, 30), ntsc)).isEqualTo(ntsc);
    }

    @Test
    void ofNothingNothingIsBest() {
        assertThat(HD.best(List.of())).isEmpty();
    }

    @Test
    void sizesInStepsAreMetAsNearAsTheyGo() {
        SizeOffer.Range range = new SizeOffer.Range(160, 1000, 16);
        assertThat(range.nearest(720)).isEqualTo(720);
        assertThat(range.nearest(730)).isEqualTo(720);
        assertThat(range.nearest(100)).isEqualTo(160);
        assertThat(range.nearest(5000)).isEqualTo(992);
        assertThat(new SizeOffer.Range(500, 100, 0).nearest(720)).as("nonsense").isEqualTo(500);
    }

    @Test
    void oneSizeAndARangeAreToldApart() {
        try (Arena arena = Arena.ofConfined()) {
            Struct size = Struct.of(Layouts.SIZE, arena)
                    .set("type", 1)
                    .set("min_width", 640)
                    .set("max_width", 480);
            assertThat(SizeOffer.of(size).nearestWidth(1280)).isEqualTo(640);
            assertThat(SizeOffer.of(size).nearestHeight(720)).isEqualTo(480);
            size.set("type", 3)
                    .set("max_width", 1920)
                    .set("step_width", 8)
                    .set("min_height", 480)
                    .set("max_height", 1080)
                    .set("step_height", 8);
            assertThat(SizeOffer.of(size).nearestWidth(1280)).isEqualTo(1280);
            assertThat(SizeOffer.of(size).nearestHeight(720)).isEqualTo(720);
        }
    }

    @Test
    void aStrangePictureIsRefused() {
        assertThatExceptionOfType(CameraFault.class)
                .isThrownBy(() -> new Shape(YUYV, 1280, 720, 1280, false))
                .matches(fault -> fault.state() == CameraState.BUSY);
        assertThatExceptionOfType(CameraFault.class).isThrownBy(() -> new Shape(YU12, -1280, 720, 1280, false));
        assertThatExceptionOfType(CameraFault.class).isThrownBy(() -> new Shape(MJPG, 9000, 720, 0, false));
    }

    @Test
    void errorsSayWhetherTheCameraIsThere() {
        assertThat(Errno.atStart(Errno.ENODEV)).isEqualTo(CameraState.MISSING);
        assertThat(Errno.atStart(Errno.ENOENT)).isEqualTo(CameraState.MISSING);
        assertThat(List.of(Errno.EBUSY, Errno.EACCES, Errno.EPERM, Errno.EIO))
                .allMatch(errno -> Errno.atStart(errno) == CameraState.BUSY);
    }
}
