package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaPulseTest {
    private final MediaPulse pulse = new MediaPulse();
    private long now;
    private long packets;
    private long bytes;
    private long sent;
    private double sinceMediaMs = -1;

    /** The next look at the numbers. */
    private long look(long afterMs, int soundPackets, long frames, long newBytes) {
        now += afterMs;
        packets += soundPackets;
        bytes += newBytes;
        return pulse.stillMs(
                new LinkStatistics(
                        new LinkStatistics.Inbound(
                                0, 0, 0, 0, frames, 0, 0, 0, 0, 0, packets, -1, -1, -1, bytes, sinceMediaMs),
                        new LinkStatistics.Outbound(0, 0, 0, 0, 0, "none", "full", -1, -1, -1, -1, sent, -1),
                        1,
                        new LinkStatistics.Path("host", "host", "udp", null, null)),
                now);
    }

    private long half(int soundPackets, long frames, long newBytes) {
        return look(500, soundPackets, frames, newBytes);
    }

    private void steady() {
        for (int i = 0; i < 10; i++) {
            assertThat(half(25, 0, 2_000)).isZero();
        }
    }

    /** Wherever between two looks the last packet came: looked at as {@link PeerLink} does. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 100, 199, 200, 249, 250, 300, 400, 499})
    void steadySoundThatStopsIsNoticedWithinASecond(int stoppedBefore) {
        steady();
        sinceMediaMs = stoppedBefore;
        long stillMs = half(20, 0, 1_500);
        assertThat(stillMs).isZero();
        long stoppedAt = now - stoppedBefore;
        while (stillMs == 0) {
            long wait = pulse.suspicious() ? 250 : 500;
            sinceMediaMs += wait;
            stillMs = look(wait, 0, 0, 0);
        }
        assertThat(stillMs).isEqualTo(now - stoppedAt).isBetween(750L, 1_000L);
        sinceMediaMs = 5;
        assertThat(look(250, 5, 0, 400)).isZero();
    }

    @Test
    void soundThatStopsIsNoticedWithoutTheTimeOfItsLastPacketToo() {
        steady();
        assertThat(half(0, 0, 0)).isZero();
        assertThat(half(0, 0, 0)).isEqualTo(1_000);
        assertThat(half(0, 0, 0)).isEqualTo(1_500);
    }

    @Test
    void oneLookThatComesLateItselfAccusesNobody() {
        steady();
        assertThat(look(3_000, 0, 0, 0)).isZero();
        assertThat(half(25, 0, 2_000)).isZero();
        assertThat(pulse.suspicious()).isFalse();
    }

    /** RFC 7587 §3.1.3: whoever is silent and saves packets sends one each 400 ms. */
    @Test
    void silenceThatIsNotSentIsNoTrouble() {
        steady();
        for (int i = 1; i <= 100; i++) {
            now = 100_000 + 400L * i;
            packets++;
            bytes += 60;
            sinceMediaMs = 10;
            assertThat(look(10, 0, 0, 0)).isZero();
            sinceMediaMs = 260;
            assertThat(look(250, 0, 0, i % 3 == 0 ? 80 : 0)).isZero();
        }
    }

    @Test
    void picturesAloneAreLife() {
        steady();
        for (int i = 1; i <= 20; i++) {
            assertThat(half(0, i, 0)).isZero();
        }
    }

    @Test
    void soundThatEndsWhileTheWayIsOpenIsNoTrouble() {
        steady();
        assertThat(half(0, 0, 0)).isZero();
        assertThat(look(250, 0, 0, 80)).isZero();
        for (int i = 0; i < 40; i++) {
            assertThat(look(250, 0, 0, i % 10 == 0 ? 80 : 0)).isZero();
        }
    }

    private void answered() {
        for (int i = 0; i < 10; i++) {
            sent += 25;
            assertThat(half(0, 0, 300)).isZero();
        }
    }

    @Test
    void whoHasNoSoundIsMissedByTheAnswersToWhatWeSend() {
        answered();
        sent += 25;
        assertThat(half(0, 0, 0)).isZero();
        assertThat(pulse.suspicious()).isTrue();
        assertThat(look(250, 0, 0, 0))
                .as("a sender may pause where nothing is answered")
                .isZero();
        answered();
        sent += 25;
        assertThat(half(0, 0, 0)).isZero();
        sent += 12;
        assertThat(look(250, 0, 0, 0)).isEqualTo(750);
        assertThat(look(250, 0, 0, 0)).as("now it may pause").isEqualTo(1_000);
        sent += 12;
        assertThat(look(250, 0, 0, 60)).isZero();
    }

    @Test
    void answersStaySteadyThoughALookIsLate() {
        answered();
        sent += 60;
        assertThat(look(1_200, 0, 0, 700)).isZero();
        sent += 25;
        assertThat(half(0, 0, 0)).isZero();
        assertThat(pulse.suspicious()).isTrue();
        sent += 12;
        assertThat(look(250, 0, 0, 0)).isEqualTo(750);
    }

    @Test
    void whoSendsNothingExpectsNoAnswer() {
        answered();
        for (int i = 0; i < 20; i++) {
            assertThat(half(0, 0, 0)).isZero();
        }
    }

    /** Of a peer that only reports, each second or so. */
    @Test
    void reportsAreNoAnswers() {
        for (int i = 0; i < 40; i++) {
            sent += 25;
            assertThat(half(0, 0, i % 2 == 0 ? 80 : 0)).isZero();
        }
    }

    @Test
    void whoNeverSentSoundIsNeverMissed() {
        for (int i = 0; i < 20; i++) {
            assertThat(half(0, i, 30_000)).isZero();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(half(0, 20, 0)).isZero();
        }
    }

    @Test
    void aRemedyThatChangesNothingEndsTheSuspicion() {
        steady();
        half(0, 0, 0);
        assertThat(half(0, 0, 0)).isPositive();
        pulse.remedied(now);
        for (int i = 0; i < 8; i++) {
            assertThat(half(0, 0, 0)).isPositive();
        }
        assertThat(half(0, 0, 0)).isZero();
        assertThat(half(0, 0, 0)).isZero();
        steady();
        half(0, 0, 0);
        assertThat(half(0, 0, 0)).isPositive();
    }
}
