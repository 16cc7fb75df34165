package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxWithoutDisplayHasNone() {
        assertThat(Display.available("Linux", Map.of())).isFalse();
        assertThat(Display.available("Linux", Map.of("DISPLAY", ""))).isFalse();
        assertThat(Display.available("Linux", Map.of("DISPLAY", "nonsense"))).isFalse();
    }

    @Test
    void aDisplayThatNobodyServesIsNone() {
        assertThat(Display.available("Linux", Map.of("DISPLAY", ":59321"))).isFalse();
    }

    @Test
    void aDisplayOverTcpIsTried() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = server.getLocalPort() - 6000;
            org.junit.jupiter.api.Assumptions.assumeTrue(number >= 0, "the system gave a port below 6000");
            assertThat(Display.available("Linux", Map.of("DISPLAY", "127.0.0.1:" + number + ".0")))
                    .isTrue();
        }
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.available("Windows 11", Map.of())).isTrue();
        assertThat(Display.available("Mac OS X", Map.of())).isTrue();
    }
}
