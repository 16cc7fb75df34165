package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Who has to go when too many connect and say nothing. */
class PendingHandshakesTest {
    private final AddressGroup ann = address(1);
    private final AddressGroup ben = address(2);
    private final AddressGroup cem = address(3);
    private final PendingHandshakes<String> pending = new PendingHandshakes<>(4, 2);

    @Test
    void theLongestWaitingOfTheSameAddressGoes() {
        pending.enter("ben 1", ben);
        pending.enter("ann 1", ann);
        pending.enter("ann 2", ann);
        assertThat(pending.enter("ann 3", ann)).contains("ann 1");
        assertThat(pending.enter("ann 4", ann)).contains("ann 2");
        assertThat(pending.leave("ann 2")).isFalse();
        assertThat(pending.leave("ben 1")).isTrue();
    }

    @Test
    void theLongestWaitingOfAllGoesWhereAllAreTooMany() {
        pending.enter("ann 1", ann);
        pending.enter("ben 1", ben);
        pending.enter("ben 2", ben);
        pending.enter("ann 2", ann);
        assertThat(pending.enter("cem 1", cem)).contains("ann 1");
    }

    @Test
    void whoHasPassedCountsNoLonger() {
        pending.enter("ann 1", ann);
        pending.enter("ann 2", ann);
        pending.leave("ann 1");
        pending.leave("ann 1");
        assertThat(pending.enter("ann 3", ann)).isEmpty();
        assertThat(pending.enter("ann 4", ann)).contains("ann 2");
        assertThat(pending.dropLongestWaiting()).contains("ann 3");
        assertThat(pending.dropLongestWaiting()).contains("ann 4");
        assertThat(pending.dropLongestWaiting()).isEmpty();
    }

    private static AddressGroup address(int last) {
        try {
            return AddressGroup.of(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last}));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
