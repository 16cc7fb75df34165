package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the client is behind proxies, and who only says so. */
class FrontTest {
    private final Front front = new Front(
            address -> address.isLoopbackAddress() || address.getHostAddress().startsWith("10."), origin -> true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 198.51.100.7                  | 198.51.100.7",
                "127.0.0.1 | 203.0.113.9, 198.51.100.7     | 198.51.100.7",
                "127.0.0.1 | 203.0.113.9, 198.51.100.7, 10.0.0.2 | 198.51.100.7",
                "127.0.0.1 | 198.51.100.7:4711             | 198.51.100.7",
                "127.0.0.1 | [2001:db8::5]:4711            | 2001:db8:0:0:0:0:0:5",
                "127.0.0.1 | 2001:db8::5                   | 2001:db8:0:0:0:0:0:5",
                "127.0.0.1 | unknown                       | 127.0.0.1",
                "127.0.0.1 | example.org, 10.0.0.2         | 10.0.0.2",
                "192.0.2.1 | 198.51.100.7                  | 192.0.2.1"
            })
    void theLastThatNoTrustedProxyHasIsTheClient(String connected, String forwarded, String client) {
        assertThat(front.clientOf(InetAddress.ofLiteral(connected), forwarded).getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void withoutTheFieldItIsWhoConnected() {
        InetAddress connected = InetAddress.ofLiteral("127.0.0.1");
        assertThat(front.clientOf(connected, null)).isEqualTo(connected);
        assertThat(front.clientOf(connected, "")).isEqualTo(connected);
        assertThat(front.clientOf(connected, " , ,")).isEqualTo(connected);
    }
}
