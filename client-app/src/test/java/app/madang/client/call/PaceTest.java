package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.ServerMessage.Rate;
import org.junit.jupiter.api.Test;

final class PaceTest {
    @Test
    void aBurstGoesAtOnceAndTheRestAtTheServersRate() {
        Pace pace = new Pace(new Rate(100, 3), 1_000);
        assertThat(pace.take(1_000)).isTrue();
        assertThat(pace.take(1_000)).isTrue();
        assertThat(pace.take(1_000)).isTrue();
        assertThat(pace.take(1_000)).isFalse();
        assertThat(pace.waitMs(1_000)).isEqualTo(10);
        assertThat(pace.take(1_010)).isTrue();
        pace.count(1_010);
        assertThat(pace.waitMs(1_010)).isEqualTo(20);
        assertThat(pace.take(60_000)).isTrue();
        assertThat(pace.take(60_000)).isTrue();
        assertThat(pace.take(60_000)).isTrue();
        assertThat(pace.take(60_000)).isFalse();
    }

    @Test
    void aServerThatTakesNothingIsNotBelieved() {
        Pace pace = new Pace(new Rate(0, -5), 0);
        assertThat(pace.take(0)).isTrue();
        assertThat(pace.waitMs(0)).isEqualTo(1_000);
    }
}
