package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.DelayMeter.Report;
import org.junit.jupiter.api.Test;

class DelayMeterTest {
    private final CountedFrames frames = new CountedFrames();
    private long now = 1_800_000_000_000L;
    private final DelayMeter meter = new DelayMeter(() -> now);

    @Test
    void tellsPercentilesOfTheDelaysSinceTheLastReport() {
        for (int n = 0; n < 100; n++) {
            now += 33;
            show(n, now - (n + 1));
        }
        assertThat(meter.take()).contains(new Report(100, 50, 95, 100, 0));
        assertThat(meter.take()).isEmpty();
        now += 33;
        show(100, now - 12);
        assertThat(meter.take()).contains(new Report(1, 12, 12, 12, 0));
    }

    @Test
    void countsTheNumbersThatAreLeftOut() {
        play(0, 10);
        now += 3 * 33;
        play(13, 10);
        assertThat(missed()).isEqualTo(3);
    }

    @Test
    void followsTheNumbersAroundTheirEnd() {
        play(16_380, 4);
        now += 33;
        play(1, 10);
        assertThat(missed()).isEqualTo(1);
    }

    @Test
    void aRestartIsNoLoss() {
        play(16_300, 50);
        now += 300_000;
        play(0, 30);
        play(0, 30);
        assertThat(missed()).isZero();
    }

    @Test
    void aLongFreezeIsALoss() {
        play(0, 60);
        now += 150 * 33;
        play(210, 10);
        assertThat(missed()).isEqualTo(150);
    }

    @Test
    void anotherCameraBeginsAnew() {
        play(0, 10);
        now += 33;
        VideoFrame frame = stamped(Stamp.of(1, 40, now));
        meter.frame(frame);
        frame.release();
        assertThat(missed()).isZero();
    }

    @Test
    void aRepeatedPictureIsNoLossAndNoRestart() {
        play(0, 10);
        show(9, now);
        now += 33 * 2;
        play(11, 1);
        assertThat(missed()).isEqualTo(1);
    }

    @Test
    void aPictureWithoutAStampSaysNothing() {
        VideoFrame frame = frames.allocate(320, 180, 0);
        meter.frame(frame);
        frame.release();
        assertThat(meter.take()).isEmpty();
        frames.assertAllReleased();
    }

    private long missed() {
        frames.assertAllReleased();
        return meter.take().orElseThrow().framesMissed();
    }

    private void play(int first, int count) {
        for (int n = first; n < first + count; n++) {
            now += 33;
            show(n, now);
        }
    }

    private void show(int number, long drawnAt) {
        VideoFrame frame = stamped(Stamp.of(0, number, drawnAt));
        meter.frame(frame);
        frame.release();
    }

    private VideoFrame stamped(Stamp stamp) {
        VideoFrame frame = frames.allocate(320, 180, 0);
        stamp.write(frame);
        return frame;
    }
}
