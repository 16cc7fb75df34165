package app.madang.stun;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions to a real coturn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IceProbeNativeTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final IceProbe probe = new IceProbe(CertificateCheck.SKIPPED, LIMIT);
    private final TurnCredential credential = Coturn.credential(Coturn.SECRET);

    private Path folder;
    private Coturn coturn;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        Coturn.require();
        coturn = Coturn.start(folder, "--listening-ip=127.0.0.2");
    }

    @AfterAll
    void end() {
        if (coturn != null) {
            coturn.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TLS"})
    void stunTellsMyAddress(Transport transport) {
        ProbeResult result = probe.stun(coturn.url(Service.STUN, transport));
        assertThat(result).isInstanceOfSatisfying(ProbeResult.Reached.class, reached -> {
            assertThat(reached.mapped().getAddress().isLoopbackAddress()).isTrue();
            assertThat(reached.rttMs()).isBetween(0L, LIMIT.toMillis());
        });
    }

    /** On loopback nothing is mapped or filtered; the server with its two addresses can tell. */
    @Test
    void theKindOfNatIsFound() {
        assertThat(probe.nat(coturn.stun(), null)).isInstanceOfSatisfying(NatResult.Found.class, found -> {
            assertThat(found.mapping()).isEqualTo(NatResult.Mapping.NONE);
            assertThat(found.filtering()).isEqualTo(NatResult.Filtering.ENDPOINT_INDEPENDENT);
            assertThat(found.mapped()).isEqualTo(found.local());
        });
    }

    @ParameterizedTest
    @EnumSource
    void turnGivesAnAddressThatRelays(Transport transport) {
        ProbeResult result = probe.turn(coturn.turn(transport), credential, true);
        assertThat(result).isInstanceOfSatisfying(ProbeResult.Relayed.class, relayed -> {
            assertThat(relayed.relayed().getPort()).isGreaterThanOrEqualTo(49_152);
            assertThat(relayed.proof()).isEqualTo(RelayProof.RELAYED);
        });
    }

    @Test
    void theAllocationIsGivenBack() {
        assertThat(probe.turn(coturn.turn(Transport.UDP), credential, false)).isInstanceOf(ProbeResult.Relayed.class);
        assertThat(coturn.said()).contains("refreshed, realm=<madang.test>", "lifetime=0");
    }

    @ParameterizedTest
    @EnumSource
    void wrongCredentialsAreRefused(Transport transport) {
        TurnCredential wrong = Coturn.credential("another secret");
        assertThat(probe.turn(coturn.turn(transport), wrong, false))
                .isInstanceOfSatisfying(
                        ProbeResult.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(401));
        assertThat(probe.turn(coturn.turn(transport), null, false))
                .isInstanceOfSatisfying(
                        ProbeResult.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(401));
    }

    @Test
    void aCertificateThatNobodyKnowsIsToldApart() {
        IceProbe checking = new IceProbe(CertificateCheck.CHECKED, LIMIT);
        assertThat(checking.turn(coturn.turn(Transport.TLS), credential, false))
                .isEqualTo(new ProbeResult.CertificateUnknown());
        assertThat(checking.turn(coturn.turn(Transport.TCP), credential, false))
                .isInstanceOf(ProbeResult.Relayed.class);
    }

    @Test
    void aTrustedCertificateMustBeForTheNameThatWasAskedFor()
            throws IOException, InterruptedException, GeneralSecurityException {
        IceProbe trusting = new IceProbe(new Wires(TestCertificate.in(folder).trusting(), true), LIMIT);
        IceUrl url = coturn.turn(Transport.TLS);
        assertThat(trusting.turn(url, credential, false)).isInstanceOf(ProbeResult.Relayed.class);
        IceUrl otherName = new IceUrl(Service.TURN, "127.0.0.2", url.port(), Transport.TLS);
        assertThat(trusting.turn(otherName, credential, false)).isEqualTo(new ProbeResult.CertificateUnknown());
    }

    @Test
    void tlsToAPortWithoutItFails() throws IOException {
        try (Stranger http = Stranger.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            IceUrl url = new IceUrl(Service.TURN, "127.0.0.1", http.port(), Transport.TLS);
            assertThat(probe.turn(url, credential, false)).isEqualTo(new ProbeResult.TlsFailed());
        }
    }
}
