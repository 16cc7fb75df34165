package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses count as one. */
class AddressGroupTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::, 2001:db8:1:2:3::",
        "::ffff:192.0.2.1, 192.0.2.1",
        "fe80::1, fe80::2"
    })
    void theseAreOne(String one, String other) throws UnknownHostException {
        assertThat(group(one)).isEqualTo(group(other)).hasSameHashCodeAs(group(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "2001:db8:1:2::1, 2001:db9:1:2::1",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2",
        // Only mapped addresses are IPv4 ones: ::a.b.c.d is out of use, and its /64 is one group.
        "::192.0.2.1, 192.0.2.1"
    })
    void theseAreNot(String one, String other) throws UnknownHostException {
        assertThat(group(one)).isNotEqualTo(group(other));
    }

    /** Java makes such an address an IPv4 one when it parses it; a socket may still hand one over. */
    @Test
    void aMappedAddressThatIsStillAnIpv6OneIsTheIpv4One() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = (byte) 192;
        mapped[14] = 2;
        mapped[15] = 1;
        assertThat(AddressGroup.of(Inet6Address.getByAddress(null, mapped, -1))).isEqualTo(group("192.0.2.1"));
    }

    @Test
    void theInterfaceOfALinkLocalAddressMakesNoOther() throws UnknownHostException {
        byte[] bytes = InetAddress.getByName("fe80::1").getAddress();
        assertThat(AddressGroup.of(Inet6Address.getByAddress(null, bytes, 2))).isEqualTo(group("fe80::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"})
    void thisMachineIsKnown(String address) throws UnknownHostException {
        assertThat(group(address).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "fe80::1", "2001:db8::1", "::ffff:10.0.0.1"})
    void othersAreNotThisMachine(String address) throws UnknownHostException {
        assertThat(group(address).isLoopback()).isFalse();
    }

    @Test
    void itDoesNotTellItsAddressToALog() throws UnknownHostException {
        assertThat(group("192.0.2.1").toString()).doesNotContain("192");
        assertThat(group("2001:db8::1").toString()).doesNotContain("2001");
    }

    private static AddressGroup group(String address) throws UnknownHostException {
        return AddressGroup.of(InetAddress.getByName(address));
    }
}
