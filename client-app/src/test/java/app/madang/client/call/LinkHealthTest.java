package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.LinkHealth.Remedy;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkHealthTest {
    private final LinkHealth health = new LinkHealth(0);

    /** Every remedy of a stretch of time with its moment, asked for each 250 ms. */
    private List<String> remedies(long from, long to, boolean possible) {
        List<String> remedies = new ArrayList<>();
        for (long now = from; now <= to; now += 250) {
            Remedy remedy = health.due(now, possible);
            if (remedy != Remedy.NONE) {
                remedies.add(now + " " + remedy);
            }
        }
        return remedies;
    }

    @Test
    void whatDoesNotConnectIsTriedAnewEveryFifteenSeconds() {
        health.opened(100);
        assertThat(remedies(250, 14_750, true)).isEmpty();
        assertThat(health.shown()).isEqualTo(LinkState.CONNECTING);
        assertThat(remedies(15_000, 46_000, true))
                .containsExactly("15250 NEW_LINK", "30250 NEW_LINK", "45250 NEW_LINK");
        assertThat(health.shown()).isEqualTo(LinkState.FAILED);
        health.connection(ConnectionState.CONNECTED, 46_100);
        assertThat(health.shown()).isEqualTo(LinkState.CONNECTED);
    }

    @Test
    void whoCannotBeReachedIsShownAsFailedButNotHunted() {
        health.opened(0);
        assertThat(remedies(0, 60_000, false)).isEmpty();
        assertThat(health.shown()).isEqualTo(LinkState.FAILED);
        assertThat(remedies(60_250, 74_750, true))
                .as("a chance once it is possible")
                .isEmpty();
        assertThat(remedies(75_000, 75_250, true)).containsExactly("75000 NEW_LINK");
    }

    @Test
    void anInterruptionGetsTwoRestartsAndThenANewLink() {
        health.connection(ConnectionState.CONNECTED, 0);
        assertThat(remedies(0, 60_000, true)).isEmpty();
        health.connection(ConnectionState.DISCONNECTED, 60_000);
        assertThat(health.shown()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(remedies(60_000, 74_750, true)).containsExactly("62000 ICE_RESTART", "67000 ICE_RESTART");
        assertThat(health.shown()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(remedies(75_000, 75_000, true)).containsExactly("75000 NEW_LINK");
        assertThat(health.shown()).isEqualTo(LinkState.FAILED);
    }

    @Test
    void failedInTheMiddleOfTroubleChangesNothingAndHealingEndsIt() {
        health.connection(ConnectionState.CONNECTED, 0);
        health.connection(ConnectionState.DISCONNECTED, 1_000);
        health.connection(ConnectionState.FAILED, 2_000);
        assertThat(remedies(2_000, 3_000, true)).containsExactly("3000 ICE_RESTART");
        health.connection(ConnectionState.CONNECTING, 3_100);
        assertThat(health.shown()).isEqualTo(LinkState.INTERRUPTED);
        health.connection(ConnectionState.CONNECTED, 3_200);
        assertThat(health.shown()).isEqualTo(LinkState.CONNECTED);
        assertThat(remedies(3_250, 60_000, true)).isEmpty();
    }

    @Test
    void afterALongTimeWithoutServerARestartGetsItsChanceBeforeANewLink() {
        health.connection(ConnectionState.CONNECTED, 0);
        health.connection(ConnectionState.DISCONNECTED, 1_000);
        assertThat(remedies(1_000, 41_000, false)).isEmpty();
        assertThat(health.shown()).isEqualTo(LinkState.FAILED);
        assertThat(remedies(41_250, 47_000, true)).containsExactly("41250 ICE_RESTART", "46250 NEW_LINK");
    }

    @Test
    void whatFailsBeforeItWasEverConnectedIsTriedAnewAtOnce() {
        health.opened(0);
        health.connection(ConnectionState.FAILED, 5_000);
        assertThat(health.shown()).isEqualTo(LinkState.FAILED);
        assertThat(remedies(5_000, 6_000, true)).containsExactly("5000 NEW_LINK");
    }

    @Test
    void anotherNetworkIsARestartAtOnceOrAsSoonAsItCanBeNegotiated() {
        health.connection(ConnectionState.CONNECTED, 0);
        health.networkChanged();
        assertThat(remedies(10_000, 11_000, false)).isEmpty();
        assertThat(health.shown()).isEqualTo(LinkState.CONNECTED);
        assertThat(remedies(11_250, 60_000, true)).containsExactly("11250 ICE_RESTART");
        health.connection(ConnectionState.DISCONNECTED, 60_000);
        health.networkChanged();
        assertThat(remedies(60_000, 64_000, true)).containsExactly("60000 ICE_RESTART");
    }
}
