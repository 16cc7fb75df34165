package app.madang.stun;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.stun.NatResult.Filtering;
import app.madang.stun.NatResult.Mapping;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of NAT, told from a server's answers. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has 127.0.0.2 without further ado")
class NatProbeTest {
    private final IceProbe probe = new IceProbe(CertificateCheck.CHECKED, Duration.ofSeconds(20));

    private static IceUrl url(InetSocketAddress address) {
        return new IceUrl(Service.STUN, address.getAddress().getHostAddress(), address.getPort(), Transport.UDP);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ENDPOINT_INDEPENDENT",
        "NONE, ADDRESS_AND_PORT_DEPENDENT",
        "ENDPOINT_INDEPENDENT, ENDPOINT_INDEPENDENT",
        "ENDPOINT_INDEPENDENT, ADDRESS_DEPENDENT",
        "ENDPOINT_INDEPENDENT, ADDRESS_AND_PORT_DEPENDENT",
        "ADDRESS_DEPENDENT, ADDRESS_DEPENDENT",
        "ADDRESS_AND_PORT_DEPENDENT, ADDRESS_AND_PORT_DEPENDENT",
    })
    void eachKindIsFound(Mapping mapping, Filtering filtering) throws IOException {
        try (PretendedNat nat = new PretendedNat(mapping, filtering, true)) {
            assertThat(probe.nat(url(nat.address()), null)).isInstanceOfSatisfying(NatResult.Found.class, found -> {
                assertThat(found.mapping()).isEqualTo(mapping);
                assertThat(found.filtering()).isEqualTo(filtering);
            });
        }
    }

    @Test
    void aSecondServerTellsWhatOneAloneCannot() throws IOException {
        try (PretendedNat one = new PretendedNat(Mapping.UNKNOWN, Filtering.UNKNOWN, false);
                PretendedNat same = new PretendedNat(Mapping.UNKNOWN, Filtering.UNKNOWN, false);
                PretendedNat other = new PretendedNat(Mapping.NONE, Filtering.UNKNOWN, false)) {
            assertThat(mapping(one, null)).isEqualTo(Mapping.UNKNOWN);
            assertThat(mapping(one, same)).isEqualTo(Mapping.ENDPOINT_INDEPENDENT);
            assertThat(mapping(one, other)).isEqualTo(Mapping.ADDRESS_AND_PORT_DEPENDENT);
        }
    }

    private Mapping mapping(PretendedNat server, PretendedNat second) {
        NatResult result = probe.nat(url(server.address()), second == null ? null : url(second.address()));
        assertThat(result)
                .isInstanceOfSatisfying(
                        NatResult.Found.class,
                        found -> assertThat(found.filtering()).isEqualTo(Filtering.UNKNOWN));
        return ((NatResult.Found) result).mapping();
    }
}
