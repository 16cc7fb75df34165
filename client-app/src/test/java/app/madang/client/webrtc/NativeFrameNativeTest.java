package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeFrameNativeTest {
    private WebRtc webRtc;

    @BeforeEach
    void start() throws WebRtcUnavailableException {
        webRtc = WebRtc.start(new SoundChoice.None());
    }

    @AfterEach
    void end() {
        webRtc.close();
    }

    private VideoFrame shades(int width, int height) {
        return Drawn.shades(webRtc.frames(), width, height, 7);
    }

    private static void assertShades(ByteBuffer plane, int stride, int width, int height, boolean across) {
        int farthest = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int shade = across ? Drawn.shade(x, width) : Drawn.shade(y, height);
                int off = (plane.get(y * stride + x) & 0xff) - shade;
                farthest = Math.max(farthest, Math.abs(off));
            }
        }
        assertThat(farthest).as("of %d x %d", width, height).isLessThanOrEqualTo(3);
    }

    @Test
    void isTheSamePictureInEverySize() {
        int[][] sizes = {{640, 360}, {320, 180}, {416, 234}, {280, 158}, {176, 98}, {1264, 710}, {1600, 900}, {90, 360}
        };
        for (int[] from : new int[][] {{1280, 720}, {1278, 718}, {852, 480}}) {
            VideoFrame whole = shades(from[0], from[1]);
            for (int[] size : sizes) {
                VideoFrame scaled = whole.scaled(size[0], size[1]);
                assertThat(scaled.width()).isEqualTo(size[0]);
                assertThat(scaled.height()).isEqualTo(size[1]);
                assertThat(scaled.timestampNs()).isEqualTo(7);
                assertShades(scaled.dataY(), scaled.strideY(), size[0], size[1], true);
                assertShades(scaled.dataU(), scaled.strideU(), size[0] / 2, size[1] / 2, false);
                assertShades(scaled.dataV(), scaled.strideV(), size[0] / 2, size[1] / 2, true);
                scaled.release();
                assertThatThrownBy(scaled::dataY).isInstanceOf(IllegalStateException.class);
            }
            assertShades(whole.dataY(), whole.strideY(), from[0], from[1], true);
            whole.release();
        }
    }

    /** What the library has a quick way for, and no more than is left of the picture. */
    @Test
    void theStepBetweenIsAnExactHalfOrQuarter() {
        assertThat(NativeFrame.divisor(1280, 720, 1)).isEqualTo(1);
        assertThat(NativeFrame.divisor(1280, 720, 3)).isEqualTo(2);
        assertThat(NativeFrame.divisor(1280, 720, 9)).isEqualTo(4);
        assertThat(NativeFrame.divisor(852, 480, 4)).isEqualTo(2);
        assertThat(NativeFrame.divisor(1278, 718, 4)).isEqualTo(1);
    }

    @Test
    void ofItsOwnSizeItIsItself() {
        VideoFrame whole = shades(640, 360);
        VideoFrame same = whole.scaled(640, 360);
        assertThat(same).isSameAs(whole);
        same.release();
        whole.dataY();
        whole.release();
        assertThatThrownBy(whole::release).isInstanceOf(IllegalStateException.class);
    }
}
