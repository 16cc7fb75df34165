package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people are told of relays that do not help, and that a relay is all that the others see where that is asked. */
@Tag("native")
@Timeout(180)
class RelayTroubleNativeTest {
    private static final long SAID_MS = 60_000;

    @RegisterExtension
    final Premises lab = new Premises();

    private Caller join(String name, Network network, List<String> servers) throws Exception {
        List<String> options = new ArrayList<>(List.of("--size", "160x90", "--fps", "5", "--audio", "none"));
        options.addAll(servers);
        return lab.join(name, lab.site(network), "relay", options);
    }

    /** Two who do not connect without a relay: who is connected asks no further. */
    @Test
    void anUnknownCertificateAndAWrongCredentialAreSaid() throws Exception {
        Caller strict = join("strict", Network.ONLY_443, lab.relay().strictOptions());
        Caller wrong = join("wrong", Network.SYMMETRIC, lab.relay().wrongOptions());
        boolean said = Waiting.isTrueWithin(
                SAID_MS,
                () -> strict.said().contains("--insecure-turn-tls believes any")
                        && wrong.said().contains("refuses the user name or the credential"));
        assertThat(said).as("%s\n%s", strict.said(), wrong.said()).isTrue();
        assertThat(strict.said()).doesNotContain(Relay.PASSWORD + " ");
        boolean told = Waiting.isTrueWithin(SAID_MS, () -> wrong.noticed("relay_refused"));
        assertThat(told).as("people hear it too: %s", wrong.events()).isTrue();
        assertThat(strict.noticed("relay_refused")).isFalse();
    }

    @Test
    void relayOnlyHidesTheAddressAndKeepsToThePorts() throws Exception {
        List<String> hidden = new ArrayList<>(lab.relay().options());
        hidden.add("--relay-only");
        Caller hiding = join("hiding", Network.OPEN, hidden);
        Caller open = join("open", Network.OPEN, List.of("--port-range", "50000-50010"));
        Waiting.until(
                "a route",
                SAID_MS,
                () -> hiding.path("open").isPresent() && open.path("hiding").isPresent());
        assertThat(hiding.path("open").orElseThrow().path("local").asString()).isEqualTo("relay");
        assertThat(open.path("hiding").orElseThrow().path("remote").asString()).isEqualTo("relay");
        String sockets = Shell.run("ip", "netns", "exec", open.host(), "ss", "-Huan");
        assertThat(sockets.lines().filter(line -> !line.isBlank()))
                .as(sockets)
                .isNotEmpty()
                .allMatch(line -> line.matches(".*:500(0\\d|10) .*"));
    }
}
