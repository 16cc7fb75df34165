package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.app.Main;
import app.madang.client.app.process.ChildProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doctor in every kind of network: its verdict and its exit code. */
@Tag("native")
@Timeout(240)
class DoctorNativeTest {
    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void withARelayCallsWorkFromEverywhere() throws Exception {
        assertThat(verdicts(lab.relay().options()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Network.OPEN, "everywhere 0",
                        Network.FULL_CONE, "everywhere 0",
                        Network.PORT_RESTRICTED, "everywhere 0",
                        Network.SYMMETRIC, "everywhere 0",
                        Network.UDP_BLOCKED, "by_relay 0",
                        Network.ONLY_443, "by_relay 0"));
    }

    /** Two servers with one address each tell a symmetric NAT; how it filters they cannot tell. */
    @Test
    void withoutOneItDependsOnTheNetwork() throws Exception {
        List<String> options = new ArrayList<>(lab.relay().stunOptions());
        options.addAll(lab.laboratory().relay().stunOptions());
        assertThat(verdicts(options))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Network.OPEN, "mostly 0",
                        Network.FULL_CONE, "mostly 0",
                        Network.PORT_RESTRICTED, "mostly 0",
                        Network.SYMMETRIC, "strict_nat 1",
                        Network.UDP_BLOCKED, "no_udp 1",
                        Network.ONLY_443, "no_udp 1"));
    }

    /** A server with two addresses tells how a NAT filters, too: who lets everybody in needs no relay. */
    @Test
    void theKindOfNatDecides() throws Exception {
        assertThat(verdicts(StunServer.start(lab.laboratory()).options()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Network.OPEN, "directly 0",
                        Network.FULL_CONE, "directly 0",
                        Network.PORT_RESTRICTED, "mostly 0",
                        Network.SYMMETRIC, "strict_nat 1",
                        Network.UDP_BLOCKED, "no_udp 1",
                        Network.ONLY_443, "no_udp 1"));
    }

    @Test
    void aCertificateThatNobodyKnowsIsNamedAsTheReason() throws Exception {
        List<String> options = new ArrayList<>(lab.relay().options());
        options.remove("--insecure-turn-tls");
        try (ChildProcess doctor = doctor(lab.site(Network.ONLY_443), options)) {
            assertThat(verdict(doctor)).isEqualTo("relay_certificate 1");
        }
    }

    private Map<Network, String> verdicts(List<String> options) throws IOException, InterruptedException {
        Map<Network, ChildProcess> doctors = new EnumMap<>(Network.class);
        for (Network network : Network.values()) {
            doctors.put(network, lab.laboratory().closedLater(doctor(lab.site(network), options)));
        }
        Map<Network, String> verdicts = new EnumMap<>(Network.class);
        for (Map.Entry<Network, ChildProcess> doctor : doctors.entrySet()) {
            verdicts.put(doctor.getKey(), verdict(doctor.getValue()));
        }
        return verdicts;
    }

    private static ChildProcess doctor(Site site, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("doctor", SignalingProcess.room("somebody-elses")));
        arguments.add("--json");
        arguments.addAll(options);
        return new ChildProcess(site.inside(), Main.class, arguments);
    }

    private static String verdict(ChildProcess doctor) throws InterruptedException {
        int code = doctor.exitCode();
        assertThat(doctor.lines()).as(doctor.said()).hasSize(1);
        JsonNode report = JSON.readTree(doctor.lines().getFirst());
        return report.path("verdict").asString() + " " + code;
    }
}
