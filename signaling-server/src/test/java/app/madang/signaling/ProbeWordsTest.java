package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.signaling.Finding.Doubt;
import app.madang.signaling.Finding.Fault;
import app.madang.signaling.Finding.Fine;
import app.madang.signaling.ice.TurnLogin;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read about their STUN and TURN servers. */
class ProbeWordsTest {
    private static final TurnLogin SHARED = new TurnLogin.Shared("north wind", 3_600_000);

    private static IceUrl turn(Transport transport) {
        return new IceUrl(Service.TURN, "t.example", 3478, transport);
    }

    private static InetSocketAddress at(String address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), 50_000);
    }

    private static Finding of(ProbeResult result) {
        return new ProbeWords(turn(Transport.UDP), SHARED).finding(result);
    }

    private static ProbeResult relayed(String address, RelayProof proof) {
        return new ProbeResult.Relayed(at("203.0.113.1"), at(address), proof, 12);
    }

    @Test
    void goodAnswers() {
        assertThat(of(new ProbeResult.Reached(at("203.0.113.1"), 7)))
                .isEqualTo(new Fine(
                        "turn:t.example:3478?transport=udp answers after 7 ms and sees this machine as 203.0.113.1."));
        assertThat(of(relayed("203.0.113.9", RelayProof.RELAYED)))
                .isEqualTo(new Fine(
                        "turn:t.example:3478?transport=udp takes the credentials and gives a relay after 12 ms,"
                                + " and packets come through."));
        assertThat(of(relayed("203.0.113.9", RelayProof.FORBIDDEN))).isInstanceOf(Fine.class);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1", "192.168.1.1", "127.0.0.1", "169.254.0.1", "fe80::1"})
    void aRelayThatOnlyItsOwnNetworkReachesIsDoubted(String address) {
        assertThat(of(relayed(address, RelayProof.RELAYED)))
                .isInstanceOf(Doubt.class)
                .extracting(Finding::sentence)
                .asString()
                .contains("set external-ip in coturn");
    }

    @Test
    void aRelayThatLetsNothingThroughIsDoubted() {
        assertThat(of(relayed("203.0.113.9", RelayProof.SILENT)).line())
                .startsWith("note   ")
                .contains("no packet came through it", "min-port");
    }

    @ParameterizedTest
    @EnumSource
    void silenceNamesWhatTheFirewallMustLetThrough(Transport transport) {
        String packets = transport == Transport.UDP ? "UDP" : "TCP";
        assertThat(new ProbeWords(turn(transport), SHARED).finding(new ProbeResult.TimedOut()))
                .isEqualTo(
                        new Fault(turn(transport) + " does not answer: no server runs there, or a firewall on the way"
                                + " drops " + packets + " to port 3478."));
    }

    /** Each its own words, so that nobody has to guess; and none of them the secret. */
    @Test
    void everyFaultHasASentenceOfItsOwn() {
        List<ProbeResult> results = new ArrayList<>(List.of(
                new ProbeResult.TimedOut(),
                new ProbeResult.NameUnknown(),
                new ProbeResult.ConnectionRefused(),
                new ProbeResult.NoRoute(),
                new ProbeResult.CertificateUnknown(),
                new ProbeResult.TlsFailed(),
                new ProbeResult.NoStun()));
        for (int code : new int[] {300, 400, 401, 403, 437, 438, 442, 486, 500, 508}) {
            results.add(new ProbeResult.Refused(code, "their words"));
        }
        List<String> sentences =
                results.stream().map(result -> of(result).line()).toList();
        assertThat(sentences)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.startsWith("FAULT  turn:t.example:3478?transport=udp "))
                .allMatch(line -> line.endsWith("."))
                .noneMatch(line -> line.contains("north wind"));
        assertThat(sentences).anyMatch(line -> line.endsWith("refuses a relay with error 500: their words."));
    }

    @Test
    void whatRefusedCredentialsNeedDependsOnTheLogin() {
        ProbeResult unauthorized = new ProbeResult.Refused(401, "");
        assertThat(of(unauthorized).sentence()).contains("use-auth-secret", "static-auth-secret", "clocks");
        assertThat(new ProbeWords(turn(Transport.UDP), new TurnLogin.Fixed("u", "hush"))
                        .finding(unauthorized)
                        .sentence())
                .contains("lt-cred-mech")
                .doesNotContain("hush");
    }
}
