package app.madang.client.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.doctor.Verdict.Lack;
import app.madang.client.doctor.Verdict.Way;
import app.madang.client.media.DeviceLook;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.stun.NatResult;
import app.madang.stun.NatResult.Filtering;
import app.madang.stun.NatResult.Mapping;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found, and the verdict that follows from it: the table of docs/doctor.md. */
class VerdictTest {
    private static final InetSocketAddress ADDRESS = new InetSocketAddress("192.0.2.1", 1);
    private static final DeviceLook WORKS = new DeviceLook(DeviceLook.State.WORKS, "x");

    /**
     * Signaling: ok, none, lost, full, word, slowed. UDP (STUN), and relays over UDP, TCP, TLS: ok, out (timed out), none, and
     * for relays silent, forbidden, wrong (credentials), cert. NAT as mapping/filtering, each by its initial.
     */
    @ParameterizedTest
    @CsvSource({
        // signaling, stun, nat, udp, tcp, tls, verdict
        "ok,   ok,   E/P, ok,   ok,  ok,   EVERYWHERE",
        "none, ok,   E/P, ok,   ok,  ok,   EVERYWHERE",
        "ok,   ok,   S/P, ok,   out, out,  EVERYWHERE",
        "ok,   ok,   S/P, none, out, ok,   EVERYWHERE",
        "ok,   none, ?/?, ok,   ok,  ok,   EVERYWHERE",
        "ok,   ok,   E/P, forbidden, none, none, EVERYWHERE",
        "ok,   out,  ?/?, out,  ok,  ok,   BY_RELAY",
        "ok,   out,  ?/?, out,  out, ok,   BY_RELAY",
        "ok,   out,  ?/?, none, ok,  none, BY_RELAY",
        "ok,   none, ?/?, none, none, ok,  BY_RELAY",
        "ok,   ok,   N/E, none, none, none, DIRECTLY",
        "ok,   ok,   E/E, none, none, none, DIRECTLY",
        "ok,   ok,   E/A, none, none, none, DIRECTLY",
        "ok,   ok,   N/P, none, none, none, MOSTLY",
        "ok,   ok,   E/P, none, none, none, MOSTLY",
        "ok,   ok,   E/?, none, none, none, MOSTLY",
        "ok,   ok,   ?/?, none, none, none, MOSTLY",
        "ok,   ok,   ?/E, none, none, none, MOSTLY",
        "none, ok,   E/P, none, none, none, MOSTLY",
        "ok,   ok,   E/P, wrong, wrong, wrong, MOSTLY_RELAY_BROKEN",
        "ok,   ok,   E/E, silent, none, none, MOSTLY_RELAY_BROKEN",
        "ok,   ok,   ?/?, none, none, cert, MOSTLY_RELAY_BROKEN",
        "ok,   ok,   S/P, none, none, none, STRICT_NAT",
        "ok,   ok,   D/A, none, none, none, STRICT_NAT",
        "ok,   ok,   S/E, none, none, none, STRICT_NAT",
        "ok,   ok,   S/P, out,  out, cert, STRICT_NAT_RELAY_BROKEN",
        "ok,   out,  ?/?, none, none, none, NO_UDP",
        "none, out,  ?/?, none, none, none, NO_UDP",
        "ok,   out,  ?/?, out,  out, out,  NO_UDP_RELAY_BROKEN",
        "ok,   out,  ?/?, out,  wrong, wrong, NO_UDP_RELAY_BROKEN",
        "ok,   out,  ?/?, out,  silent, silent, NO_UDP_RELAY_BROKEN",
        "ok,   out,  ?/?, out,  out, cert, RELAY_CERTIFICATE",
        "ok,   none, ?/?, none, none, none, NO_SERVERS",
        "none, lost, ?/?, none, none, none, OFFLINE",
        "ok,   lost, ?/?, none, none, none, NO_UDP",
        "lost, ok,   E/E, none, none, none, SERVER_UNREACHED",
        "full, ok,   E/E, none, none, none, SERVER_REFUSES",
        "word, ok,   E/E, none, none, none, ACCESS_WORD",
        "slowed, ok, E/E, none, none, none, SERVER_REFUSES",
    })
    void theTable(String signaling, String stun, String nat, String udp, String tcp, String tls, Way way) {
        assertThat(Verdict.of(found(signaling, false, false, stun, nat, udp, tcp, tls))
                        .way())
                .isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({
        "out, none, none, NEARBY",
        "none, none, none, NEARBY",
        "lost, out, cert, NEARBY",
        "ok, none, none, MOSTLY",
        "out, none, ok, BY_RELAY",
    })
    void aServerInTheSameNetworkServesItsNetwork(String stun, String udp, String tls, Way way) {
        assertThat(Verdict.of(found("ok", true, false, stun, "E/P", udp, "none", tls))
                        .way())
                .isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({
        "ok, ok, none, BY_RELAY",
        "ok, none, none, NO_RELAY",
        "ok, out, cert, RELAY_CERTIFICATE",
        "out, none, ok, BY_RELAY",
    })
    void whoWantsRelaysOnlyNeedsOne(String stun, String udp, String tls, Way way) {
        assertThat(Verdict.of(found("ok", false, true, stun, "N/E", udp, "none", tls))
                        .way())
                .isEqualTo(way);
    }

    @Test
    void missingDevicesAreSaidBesides() {
        DeviceLook missing = new DeviceLook(DeviceLook.State.MISSING, "");
        Examination all = found("ok", false, false, "ok", "N/E", "ok", "ok", "ok");
        assertThat(Verdict.of(all).lacks()).isEmpty();
        assertThat(Verdict.of(with(all, missing, WORKS, missing)))
                .isEqualTo(new Verdict(Way.EVERYWHERE, Set.of(Lack.CAMERA, Lack.SPEAKERS)));
        DeviceLook none = new DeviceLook(DeviceLook.State.NO_SYSTEM, "");
        assertThat(Verdict.of(with(all, WORKS, none, none)).way()).isEqualTo(Way.EVERYWHERE);
        assertThat(Verdict.of(with(all, none, none, none)).way()).isEqualTo(Way.UNUSABLE);
    }

    private static Examination with(Examination e, DeviceLook camera, DeviceLook microphone, DeviceLook speakers) {
        return new Examination(
                e.signaling(), e.near(), e.relayOnly(), e.stun(), e.nat(), e.relays(), camera, microphone, speakers);
    }

    private static Examination found(
            String signaling,
            boolean near,
            boolean relayOnly,
            String stun,
            String nat,
            String udp,
            String tcp,
            String tls) {
        Examination.Relays relays = new Examination.Relays(
                probe(udp, Transport.UDP, true), probe(tcp, Transport.TCP, true), probe(tls, Transport.TLS, true));
        ProbeFinding binding = probe(stun, Transport.UDP, false);
        NatFinding kind = stun.equals("ok") ? nat(nat) : new NatFinding.Unknown();
        return new Examination(signaling(signaling), near, relayOnly, binding, kind, relays, WORKS, WORKS, WORKS);
    }

    private static SignalingFinding signaling(String word) {
        return switch (word) {
            case "ok" -> new SignalingFinding.Speaks(1, "x", 1, List.of());
            case "none" -> new SignalingFinding.NotAsked();
            case "lost" -> new SignalingFinding.Unreached(ConnectFailure.TIMEOUT);
            case "full" -> new SignalingFinding.Refused("server_full", 5_000);
            case "slowed" -> new SignalingFinding.Refused("access_denied", 3_000);
            default -> new SignalingFinding.Refused("access_denied", 0);
        };
    }

    private static ProbeFinding probe(String word, Transport transport, boolean turn) {
        IceUrl url = new IceUrl(Service.TURN, "h", 1, transport);
        return switch (word) {
            case "none" -> new ProbeFinding.NotOffered();
            case "ok" ->
                new ProbeFinding.Asked(url, turn ? relayed(RelayProof.RELAYED) : new ProbeResult.Reached(ADDRESS, 1));
            case "forbidden" -> new ProbeFinding.Asked(url, relayed(RelayProof.FORBIDDEN));
            case "silent" -> new ProbeFinding.Asked(url, relayed(RelayProof.SILENT));
            case "wrong" -> new ProbeFinding.Asked(url, new ProbeResult.Refused(401, ""));
            case "cert" -> new ProbeFinding.Asked(url, new ProbeResult.CertificateUnknown());
            case "lost" -> new ProbeFinding.Asked(url, new ProbeResult.NameUnknown());
            default -> new ProbeFinding.Asked(url, new ProbeResult.TimedOut());
        };
    }

    private static ProbeResult relayed(RelayProof proof) {
        return new ProbeResult.Relayed(ADDRESS, ADDRESS, proof, 1);
    }

    private static NatFinding nat(String word) {
        Mapping mapping = switch (word.charAt(0)) {
            case 'N' -> Mapping.NONE;
            case 'E' -> Mapping.ENDPOINT_INDEPENDENT;
            case 'D' -> Mapping.ADDRESS_DEPENDENT;
            case 'S' -> Mapping.ADDRESS_AND_PORT_DEPENDENT;
            default -> Mapping.UNKNOWN;
        };
        Filtering filtering = switch (word.charAt(2)) {
            case 'E' -> Filtering.ENDPOINT_INDEPENDENT;
            case 'A' -> Filtering.ADDRESS_DEPENDENT;
            case 'P' -> Filtering.ADDRESS_AND_PORT_DEPENDENT;
            default -> Filtering.UNKNOWN;
        };
        return new NatFinding.Known(new NatResult.Found(ADDRESS, ADDRESS, mapping, filtering));
    }
}
