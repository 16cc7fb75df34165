package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Transport;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import app.madang.stun.CertificateCheck;
import app.madang.stun.Coturn;
import app.madang.stun.IceProbe;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import app.madang.stun.TurnCredential;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What this server hands out, shown to a real coturn with {@code use-auth-secret}. Mostly waits, beside other tests. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class CoturnNativeTest {
    private final IceProbe probe = new IceProbe(CertificateCheck.SKIPPED, Duration.ofSeconds(10));
    private Path folder;
    private Coturn coturn;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        Coturn.require();
        coturn = Coturn.start(folder);
    }

    @AfterAll
    void end() {
        if (coturn != null) {
            coturn.close();
        }
    }

    private SignalingServer serverWith(String secret, long ttlMs) throws IOException {
        List<IceUrl> urls = List.of(
                coturn.stun(), coturn.turn(Transport.UDP), coturn.turn(Transport.TCP), coturn.turn(Transport.TLS));
        return SignalingServer.start(ServerSettings.defaults()
                .withHost("127.0.0.1")
                .withPort(0)
                .withIce(new IceSettings(urls, new TurnLogin.Shared(secret, ttlMs))));
    }

    /** Of the TURN servers in what a client was sent. */
    private static TurnCredential credential(JsonNode message) {
        JsonNode turn = message.get("iceServers").get(1);
        assertThat(turn.get("urls")).hasSize(3);
        return new TurnCredential(
                turn.get("username").asString(), turn.get("credential").asString());
    }

    private ProbeResult allocate(Transport transport, TurnCredential credential) {
        return probe.turn(coturn.turn(transport), credential, true);
    }

    @Test
    void theCredentialsOfAJoinedGetARelayOverEveryTransport() throws IOException {
        try (SignalingServer server = serverWith(Coturn.SECRET, 60_000);
                WirePerson ann = new WirePerson(server.port(), 1)) {
            TurnCredential credential = credential(ann.join());
            for (Transport transport : Transport.values()) {
                assertThat(allocate(transport, credential))
                        .as("over %s", transport)
                        .isInstanceOfSatisfying(
                                ProbeResult.Relayed.class,
                                relayed -> assertThat(relayed.proof()).isEqualTo(RelayProof.RELAYED));
            }
            assertThat(coturn.said()).contains(":" + ann.id());
        }
    }

    /** coturn's own client, in which nothing of this project takes part. */
    @Test
    void itsOwnClientGetsThroughWithThem() throws IOException, InterruptedException {
        try (SignalingServer server = serverWith(Coturn.SECRET, 60_000);
                WirePerson ann = new WirePerson(server.port(), 1)) {
            TurnCredential right = credential(ann.join());
            assertThat(uclient(right)).contains("tot_send_msgs=2, tot_recv_msgs=2");
            assertThat(uclient(new TurnCredential(right.username(), "wrong"))).doesNotContain("tot_recv_msgs=2");
        }
    }

    private String uclient(TurnCredential credential) throws IOException, InterruptedException {
        Path said = folder.resolve("uclient.out");
        Process client = new ProcessBuilder(
                        "turnutils_uclient",
                        "-y",
                        "-c",
                        "-n",
                        "1",
                        "-p",
                        "" + coturn.turn(Transport.UDP).port(),
                        "-u",
                        credential.username(),
                        "-w",
                        credential.password(),
                        "127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readString(said);
        } finally {
            client.destroyForcibly();
        }
    }

    @Test
    void thoseOfAnotherSecretAreRefused() throws IOException {
        try (SignalingServer server = serverWith(Coturn.SECRET + "!", 60_000);
                WirePerson ann = new WirePerson(server.port(), 1)) {
            assertThat(allocate(Transport.UDP, credential(ann.join())))
                    .isInstanceOfSatisfying(
                            ProbeResult.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(401));
        }
    }

    /** The first ones are taken until their time is over, and not longer; the renewed ones are by then at hand. */
    @Test
    void theRenewedOnesWorkWhenTheFirstHaveExpired() throws IOException {
        try (SignalingServer server = serverWith(Coturn.SECRET, 5_000);
                WirePerson ann = new WirePerson(server.port(), 1)) {
            TurnCredential first = credential(ann.join());
            assertThat(allocate(Transport.UDP, first)).isInstanceOf(ProbeResult.Relayed.class);
            TurnCredential renewed = first;
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!(allocate(Transport.UDP, first) instanceof ProbeResult.Refused)) {
                assertThat(System.nanoTime()).as("expires before").isLessThan(deadline);
                renewed = credential(ann.next("ice-servers"));
                assertThat(allocate(Transport.UDP, renewed)).isInstanceOf(ProbeResult.Relayed.class);
            }
            assertThat(renewed.username()).isNotEqualTo(first.username());
        }
    }

    @Test
    void checkAsksItAsAClientWould() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), Coturn.SECRET + "\n");
        StringWriter out = new StringWriter();
        int result = check(
                out,
                "--ice-url=" + coturn.stun() + "," + coturn.turn(Transport.UDP) + "," + coturn.turn(Transport.TCP),
                "--turn-secret-file=" + secret);
        assertThat(out.toString())
                .contains("ok     " + coturn.stun() + " answers after ")
                .contains("note   " + coturn.turn(Transport.UDP) + " takes the credentials and gives a relay after ")
                .contains("note   " + coturn.turn(Transport.TCP) + " takes the credentials and gives a relay after ")
                .contains("but at 127.0.0.1, where only this network reaches it: set external-ip");
        assertThat(result).isZero();
    }

    @Test
    void checkTellsWhatDoesNotWork() {
        StringWriter out = new StringWriter();
        int result = check(
                out,
                "--ice-url=" + coturn.turn(Transport.UDP) + "," + coturn.turn(Transport.TLS)
                        + ",turn:name.invalid,stun:127.0.0.1:1",
                "--turn-secret=another");
        assertThat(out.toString())
                .contains("FAULT  " + coturn.turn(Transport.UDP)
                        + " refuses the credentials that are made from the secret" + " (401)")
                .contains("FAULT  " + coturn.turn(Transport.TLS) + " shows a certificate that clients will not take")
                .contains("FAULT  turn:name.invalid:3478?transport=udp has a name that leads to no address")
                .contains("FAULT  stun:127.0.0.1:1 refuses the connection")
                .doesNotContain("another secret");
        assertThat(result).isEqualTo(1);
    }

    private static int check(StringWriter out, String... ice) {
        String[] arguments = new String[ice.length + 5];
        System.arraycopy(new String[] {"check", "--host", "127.0.0.1", "--port", "0"}, 0, arguments, 0, 5);
        System.arraycopy(ice, 0, arguments, 5, ice.length);
        CommandLine command = ServerCommand.commandLine(arguments, Map.of());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(out, true));
        return command.execute(arguments);
    }
}
