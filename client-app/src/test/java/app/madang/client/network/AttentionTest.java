package app.madang.client.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class AttentionTest {
    private static final NetworkPicture HOME = new NetworkPicture(Set.of("eth0 192.0.2.7"), Set.of("eth0 010200C0"));
    private static final NetworkPicture AWAY = new NetworkPicture(Set.of("wlan0 198.51.100.9"), Set.of());
    private static final NetworkPicture NONE = new NetworkPicture(Set.of(), Set.of());

    private final Attention attention = new Attention(HOME, 1_000_000, 500);
    private long wall = 1_000_000;
    private long steady = 500;

    private boolean look(NetworkPicture picture, long wallMs, long steadyMs) {
        wall += wallMs;
        steady += steadyMs;
        return attention.changed(picture, wall, steady);
    }

    @Test
    void anotherAddressOrRouteIsAChangeAndIsToldOnce() {
        assertThat(look(HOME, 500, 500)).isFalse();
        assertThat(look(AWAY, 500, 500)).isTrue();
        assertThat(look(AWAY, 500, 500)).isFalse();
        assertThat(look(new NetworkPicture(AWAY.addresses(), Set.of("wlan0 01")), 500, 500))
                .isTrue();
    }

    @Test
    void noNetworkIsNotToldButItsReturnIs() {
        assertThat(look(NONE, 500, 500)).isFalse();
        assertThat(look(NONE, 500, 500)).isFalse();
        assertThat(look(HOME, 500, 500)).isTrue();
    }

    @Test
    void afterSleepEverythingIsInDoubt() {
        assertThat(look(HOME, 60_000, 500)).as("a clock that stands in sleep").isTrue();
        assertThat(look(HOME, 60_000, 60_000)).as("a clock that does not").isTrue();
        assertThat(look(HOME, 2_500, 2_500)).as("a slow machine").isFalse();
        assertThat(look(HOME, -3_600_000, 500))
                .as("a wall clock that is set back")
                .isFalse();
    }

    @Test
    void thisMachinesOwnPictureKnowsNoLoopback() {
        assertThat(NetworkPicture.take().addresses()).noneMatch(address -> address.startsWith("lo "));
    }
}
