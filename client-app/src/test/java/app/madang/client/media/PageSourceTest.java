package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.VirtualLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSourceTest {
    private final CountedFrames frames = new CountedFrames();
    private final VirtualLoop loop = new VirtualLoop();
    private final PageSource source =
            new PageSource(frames, loop, () -> 1_000_000 + loop.nowMs(), () -> loop.nowMs() * 1_000_000, () -> {});

    @Test
    void showsBlackLettersOnWhiteFifteenTimesASecondWithAStamp() {
        List<Stamp> stamps = new ArrayList<>();
        List<Double> ink = new ArrayList<>();
        List<CameraState> states = new ArrayList<>();
        source.start(
                frame -> {
                    stamps.add(Stamp.read(frame).orElseThrow());
                    ink.add(darkShare(frame));
                },
                states::add);
        loop.advance(2_000);
        source.stop();
        loop.advance(1_000);
        source.close();
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.ON);
        assertThat(stamps).hasSizeBetween(30, 31);
        assertThat(stamps.getLast().camera()).isEqualTo(3);
        assertThat(ink).allSatisfy(share -> assertThat(share).isBetween(0.02, 0.4));
        frames.assertAllReleased();
    }

    /** Below the stamp. */
    private static double darkShare(VideoFrame frame) {
        int dark = 0;
        for (int y = 100; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                dark += (frame.dataY().get(y * frame.strideY() + x) & 0xff) < 126 ? 1 : 0;
            }
        }
        return (double) dark / (frame.width() * (frame.height() - 100));
    }
}
