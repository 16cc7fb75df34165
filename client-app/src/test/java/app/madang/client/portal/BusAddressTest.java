package app.madang.client.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusAddressTest {
    private static String of(String address) {
        return BusAddress.of(Map.of("DBUS_SESSION_BUS_ADDRESS", address))
                .map(found -> new String(found.socket(), StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void theFirstOfThisMachineIsTaken() {
        assertThat(of("unix:path=/run/user/1000/bus")).isEqualTo("/run/user/1000/bus");
        assertThat(of("tcp:host=a,port=1;unix:guid=0,path=/a%20b")).isEqualTo("/a b");
        assertThat(of("unix:abstract=/tmp/x,guid=0")).isEqualTo("\0/tmp/x");
    }

    @Test
    void whatNamesNoneIsNone() {
        assertThat(of("")).isEqualTo("none");
        assertThat(of("unix:tmpdir=/tmp")).isEqualTo("none");
        assertThat(of("autolaunch:")).isEqualTo("none");
        assertThat(of("unix:path=/" + "a".repeat(107))).isEqualTo("none");
        assertThat(of("unix:path=%")).isEqualTo("%");
    }

    @Test
    void aSessionWithoutTheVariableHasItsBusInItsFolder() {
        assertThat(BusAddress.of(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"))
                        .orElseThrow()
                        .socket())
                .isEqualTo("/run/user/1000/bus".getBytes(StandardCharsets.UTF_8));
    }
}
