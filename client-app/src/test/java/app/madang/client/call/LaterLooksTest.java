package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LaterLooksTest {
    private static final Path RELAYED = new Path("srflx", "relay", "udp", null, null);
    private static final Path DIRECT = new Path("srflx", "prflx", "udp", null, null);

    private final LaterLooks looks = new LaterLooks();

    @Test
    void aRelayedLinkGetsAFewLaterAndLater() {
        List<Integer> seconds = new ArrayList<>();
        for (int second = 5; second < 5_000; second++) {
            if (looks.due(RELAYED, 1_000L * second)) {
                seconds.add(second - 5);
            }
        }
        assertThat(seconds).containsExactly(10, 60, 360);
    }

    @Test
    void anotherNetworkIsAnotherChance() {
        looks.due(RELAYED, 0);
        assertThat(looks.due(RELAYED, 10_000)).isTrue();
        looks.again();
        assertThat(looks.due(RELAYED, 20_000)).isFalse();
        assertThat(looks.due(RELAYED, 29_999)).isFalse();
        assertThat(looks.due(RELAYED, 30_000)).isTrue();
    }

    @Test
    void aDirectOneNeedsNone() {
        assertThat(looks.due(DIRECT, 0)).isFalse();
        assertThat(looks.due(DIRECT, 100_000)).isFalse();
        assertThat(looks.due(null, 100_000)).isFalse();
        assertThat(looks.due(RELAYED, 100_000)).isFalse();
        assertThat(looks.due(DIRECT, 105_000)).isFalse();
        assertThat(looks.due(RELAYED, 112_000)).isFalse();
    }
}
