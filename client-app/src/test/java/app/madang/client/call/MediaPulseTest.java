package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics;
import org.junit.jupiter.api.Test;

final class MediaPulseTest {
    private final MediaPulse pulse = new MediaPulse();
    private long now;
    private long packets;

    private long second(int soundPackets, long frames, double kbps) {
        now += 1_000;
        packets += soundPackets;
        return pulse.stillMs(
                new LinkStatistics(
                        new LinkStatistics.Inbound(0, 0, 0, kbps, frames, 0, 0, 0, 0, 0, packets),
                        new LinkStatistics.Outbound(0, 0, 0, 0, 0, "none", "full"),
                        1,
                        new LinkStatistics.Path("host", "host", "udp", null)),
                now);
    }

    private void steady() {
        for (int i = 0; i < 6; i++) {
            assertThat(second(50, 0, 30)).isZero();
        }
    }

    @Test
    void steadySoundThatStopsIsNoticedAfterOneSecond() {
        steady();
        assertThat(second(0, 0, 0)).isEqualTo(1_000);
        assertThat(second(0, 0, 0)).isEqualTo(2_000);
        assertThat(second(50, 0, 30)).isZero();
    }

    @Test
    void onePacketOrOneBitIsLife() {
        steady();
        for (int i = 0; i < 20; i++) {
            assertThat(second(i % 2, 0, 0)).isLessThan(2_000);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(second(0, 0, 0.2)).isZero();
        }
    }

    @Test
    void whoNeverSentSoundIsNeverMissed() {
        for (int i = 0; i < 20; i++) {
            assertThat(second(0, i, 500)).isZero();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(second(0, 20, 0)).isZero();
        }
    }

    @Test
    void aRemedyThatChangesNothingEndsTheSuspicion() {
        steady();
        second(0, 0, 0);
        assertThat(second(0, 0, 0)).isPositive();
        pulse.remedied(now);
        for (int i = 0; i < 4; i++) {
            assertThat(second(0, 0, 0)).isPositive();
        }
        assertThat(second(0, 0, 0)).isZero();
        assertThat(second(0, 0, 0)).isZero();
        steady();
        second(0, 0, 0);
        assertThat(second(0, 0, 0)).isPositive();
    }
}
