package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics.Path;
import org.junit.jupiter.api.Test;

final class SecondLookTest {
    private static final Path RELAYED = new Path("srflx", "relay", "udp", null, null);
    private static final Path DIRECT = new Path("srflx", "prflx", "udp", null, null);

    private final SecondLook look = new SecondLook();

    @Test
    void aRelayedLinkGetsOneAfterAWhile() {
        assertThat(look.due(RELAYED, 5_000)).isFalse();
        assertThat(look.due(RELAYED, 5_000 + SecondLook.AFTER_MS - 1)).isFalse();
        assertThat(look.due(RELAYED, 5_000 + SecondLook.AFTER_MS)).isTrue();
        assertThat(look.due(RELAYED, 500_000)).isFalse();
    }

    @Test
    void anotherNetworkIsAnotherChance() {
        look.due(RELAYED, 0);
        assertThat(look.due(RELAYED, SecondLook.AFTER_MS)).isTrue();
        look.again();
        assertThat(look.due(RELAYED, 20_000)).isFalse();
        assertThat(look.due(RELAYED, 20_000 + SecondLook.AFTER_MS)).isTrue();
    }

    @Test
    void aDirectOneNeedsNone() {
        assertThat(look.due(DIRECT, 0)).isFalse();
        assertThat(look.due(DIRECT, 100_000)).isFalse();
        assertThat(look.due(null, 100_000)).isFalse();
        assertThat(look.due(RELAYED, 100_000)).isFalse();
        assertThat(look.due(DIRECT, 105_000)).isFalse();
        assertThat(look.due(RELAYED, 112_000)).isFalse();
    }
}
