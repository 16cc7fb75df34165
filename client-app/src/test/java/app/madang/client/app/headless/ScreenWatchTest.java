package app.madang.client.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.FakeFeeds;
import app.madang.client.ui.TestFrame;
import app.madang.protocol.PeerId;
import org.junit.jupiter.api.Test;

class ScreenWatchTest {
    private static final PeerId HANA = new PeerId("BBBBBBBBBBBBBBBBBBBBBA");

    private final FakeFeeds feeds = new FakeFeeds();
    private long nowMs;
    private final ScreenWatch watch = new ScreenWatch(feeds, () -> nowMs);

    @Test
    void countsWhatCameSinceTheLastQuestion() {
        watch.watch(HANA);
        for (int i = 0; i < 15; i++) {
            feeds.screen(HANA).push(TestFrame.of(64, 36, (x, y) -> 0x808080));
        }
        nowMs = 2_000;
        ScreenWatch.Report report = watch.report(HANA).orElseThrow();
        assertThat(report.fps()).isEqualTo(7.5);
        assertThat(report.width() + "x" + report.height()).isEqualTo("64x36");
        nowMs = 3_000;
        assertThat(watch.report(HANA)).isEmpty();
        watch.forget(HANA);
        assertThat(feeds.screen(HANA).listeners()).isZero();
        assertThat(watch.report(HANA)).isEmpty();
    }
}
