package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.6/31, 192.0.2.7, true",
        "192.0.2.6/31, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:DB8::7, 2001:db8:0:0:0:0:0:7, true",
        "::1, ::1, true",
        "::1, 127.0.0.1, false",
        "::ffff:192.0.2.0/120, 192.0.2.200, true",
        "::ffff:192.0.2.0/120, 192.0.3.0, false",
        "::ffff:192.0.2.7, 192.0.2.7, true"
    })
    void knowsWhatLiesInIt(String range, String address, boolean inside) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    /** A socket for both families may report its peer so. */
    @Test
    void anIpv4AddressThatComesAsIpv6IsThatAddress() throws UnknownHostException {
        byte[] mapped = new byte[16];
        System.arraycopy(new byte[] {-1, -1, 10, 1, 2, 3}, 0, mapped, 10, 6);
        InetAddress address = Inet6Address.getByAddress(null, mapped, -1);
        assertThat(address).isInstanceOf(Inet6Address.class);
        assertThat(AddressRange.parse("10.0.0.0/8").contains(address)).isTrue();
        assertThat(AddressRange.parse("::/0").contains(address)).isFalse();
    }

    @Test
    void theZoneOfAnAddressDoesNotCount() throws UnknownHostException {
        byte[] linkLocal = new byte[16];
        linkLocal[0] = (byte) 0xfe;
        linkLocal[1] = (byte) 0x80;
        linkLocal[15] = 1;
        InetAddress address = Inet6Address.getByAddress(null, linkLocal, 2);
        assertThat(AddressRange.parse("fe80::/10").contains(address)).isTrue();
    }

    /** Against a second way of counting: bit by bit. */
    @Test
    void everyPrefixCountsItsBits() throws UnknownHostException {
        byte[] zero = new byte[16];
        for (int prefix = 0; prefix <= 128; prefix++) {
            AddressRange range = new AddressRange(InetAddress.getByAddress(zero), prefix);
            for (int bit = 0; bit < 128; bit++) {
                byte[] one = Arrays.copyOf(zero, 16);
                one[bit / 8] = (byte) (0x80 >> bit % 8);
                assertThat(range.contains(InetAddress.getByAddress(one)))
                        .as("bit %d in /%d", bit, prefix)
                        .isEqualTo(bit >= prefix);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.0/8", "0.0.0.0/0", "2001:db8:0:0:0:0:0:0/32", "0:0:0:0:0:0:0:1"})
    void isWrittenAsItIsRead(String text) {
        assertThat(AddressRange.parse(text)).hasToString(text).isEqualTo(AddressRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "proxy.example.org",
                "10",
                "10.1",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0.0",
                "010.0.0.1",
                "0x0a.0.0.1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/08",
                "10.0.0.0/1000",
                "10.0.0.0/255.0.0.0",
                "/8",
                ":",
                ":::",
                "1::2::3",
                "2001:db8::g",
                "[::1]",
                "fe80::1%eth0",
                "10.0.0.*",
                "10.0.0.1 10.0.0.2",
                "١٠.0.0.1"
            })
    void whatIsNoRangeIsToldInASentence(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text
                        + "\" is no address such as 192.0.2.7 or 2001:db8::7, and no range such as 10.0.0.0/8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/33       | a prefix lies between 0 and 32, not 33",
                "2001:db8::/129    | a prefix lies between 0 and 128, not 129",
                "10.0.0.1/8        | the range of 10.0.0.1/8 begins at 10.0.0.0/8",
                "::ffff:10.0.0.0/8 | a prefix lies between 96 and 128 here, not 8"
            })
    void aRangeThatContradictsItselfIsToldToo(String text, String why) {
        assertThatThrownBy(() -> AddressRange.parse(text)).hasMessage("\"" + text + "\" is no range: " + why);
    }
}
