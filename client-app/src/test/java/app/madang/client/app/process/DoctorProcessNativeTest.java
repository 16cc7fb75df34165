package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.app.Main;
import app.madang.protocol.IceUrl.Transport;
import app.madang.signaling.ServerCommand;
import app.madang.stun.Coturn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doctor as people start it, against a real signaling server and a real coturn. */
@Tag("native")
class DoctorProcessNativeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path folder;

    private static ChildProcess server(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", "0"));
        arguments.addAll(List.of(more));
        ChildProcess server = new ChildProcess(ServerCommand.class, arguments);
        server.await(
                "where it listens",
                lines -> lines.stream().anyMatch(line -> PORT.matcher(line).find()));
        return server;
    }

    private static String invitation(ChildProcess server) {
        Matcher port = PORT.matcher(String.join("\n", server.lines()));
        assertThat(port.find()).isTrue();
        return "madang://127.0.0.1:" + port.group(1) + "/den";
    }

    private static ChildProcess doctor(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("doctor"));
        all.addAll(List.of(arguments));
        return new ChildProcess(Main.class, all);
    }

    private static JsonNode report(ChildProcess doctor, int code) throws Exception {
        assertThat(doctor.exitCode()).as(doctor.said()).isEqualTo(code);
        assertThat(doctor.lines()).as(doctor.said()).hasSize(1);
        return JSON.readTree(doctor.lines().getFirst());
    }

    private static JsonNode step(JsonNode report, String name) {
        for (JsonNode step : report.path("steps")) {
            if (step.path("step").asString().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step " + name + " in " + report);
    }

    private static String outcome(JsonNode report, String name) {
        return step(report, name).path("outcome").asString();
    }

    private static String[] ice(Coturn coturn, String secret) {
        Stream<String> urls = Stream.concat(
                Stream.of(coturn.stun().toString()),
                Stream.of(Transport.values())
                        .map(transport -> coturn.turn(transport).toString()));
        return new String[] {"--ice-url", urls.collect(Collectors.joining(",")), "--turn-secret", secret};
    }

    @Test
    void theCredentialsOfTheServerAreTried() throws Exception {
        Coturn.require();
        try (Coturn coturn = Coturn.start(folder);
                ChildProcess server = server(ice(coturn, Coturn.SECRET));
                ChildProcess doctor = doctor(invitation(server), "--json", "--insecure-turn-tls");
                ChildProcess checking = doctor(invitation(server), "--json")) {
            JsonNode report = report(doctor, 0);
            assertThat(report.path("works").asBoolean()).isTrue();
            assertThat(report.path("verdict").asString()).isEqualTo("everywhere");
            assertThat(report.path("steps").size()).isEqualTo(9);
            assertThat(outcome(report, "signaling")).isEqualTo("speaks");
            assertThat(outcome(report, "stun")).isEqualTo("reached");
            assertThat(step(report, "nat").path("mapping").asString()).isEqualTo("none");
            for (String relay : List.of("turn_udp", "turn_tcp", "turn_tls")) {
                assertThat(outcome(report, relay)).as(relay).isEqualTo("relayed");
                assertThat(step(report, relay).path("proof").asString())
                        .as(relay)
                        .isEqualTo("relayed");
            }
            JsonNode checked = report(checking, 0);
            assertThat(outcome(checked, "turn_tls")).isEqualTo("certificate_unknown");
            assertThat(step(checked, "turn_tls").path("ok").asBoolean(true)).isFalse();
        }
    }

    @Test
    void aSecretThatDoesNotFitIsNamedAsTheReason() throws Exception {
        Coturn.require();
        try (Coturn coturn = Coturn.start(folder);
                ChildProcess server = server(ice(coturn, "another secret"));
                ChildProcess doctor = doctor(invitation(server), "--json", "--insecure-turn-tls")) {
            JsonNode report = report(doctor, 0);
            assertThat(report.path("verdict").asString()).isEqualTo("mostly_relay_broken");
            assertThat(step(report, "turn_udp").path("code").asInt()).isEqualTo(401);
        }
    }

    @Test
    void sentencesForPeople() throws Exception {
        try (ChildProcess server = server("--access", "sesame");
                ChildProcess without = doctor(invitation(server), "--no-default-stun");
                ChildProcess with = doctor(invitation(server), "--no-default-stun", "--access", "sesame")) {
            assertThat(without.exitCode()).as(without.said()).isEqualTo(1);
            assertThat(without.lines().getLast()).contains("access word");
            assertThat(with.exitCode()).as(with.said()).isEqualTo(0);
            // Nine steps, a blank line, the verdict.
            assertThat(with.lines()).hasSize(11);
            assertThat(with.lines().getLast()).startsWith("Calls will work with people in the same network.");
        }
    }

    @Test
    void wrongUsage() throws Exception {
        for (String[] arguments : new String[][] {
            {"nonsense"}, {"madang://"}, {"madang://h/r", "madang://h/s"}, {"--nonsense"}, {"--ice-url", "turn:h"}
        }) {
            try (ChildProcess doctor = doctor(arguments)) {
                assertThat(doctor.exitCode()).as(doctor.said()).isEqualTo(2);
                assertThat(doctor.lines()).isEmpty();
                assertThat(doctor.said()).contains("./run doctor --help").doesNotContain("\tat ");
            }
        }
    }
}
