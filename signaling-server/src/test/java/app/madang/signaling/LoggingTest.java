package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import app.madang.signaling.socket.SocketBounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server's log holds, and how much of it, whatever clients do. */
@Timeout(120)
class LoggingTest {
    private static final String ROOM = "plumgarden";
    private static final String WORD = "persimmon";
    private static final String WRONG_WORD = "chestnut";
    private static final String SDP = "v=0 o=- 46117327 2 IN IP4 198.51.100.7";
    private static final String CANDIDATE = "candidate:1 1 udp 2122 198.51.100.8 50123 typ host";
    private static final String BOX = "c2VhbGVkIGJveCBvZiBzb21lYm9keQ";
    private static final String BEHIND_PROXY = "203.0.113.9";
    private static final String PATH = "/v1/rooms/not a room/wisteria";

    /** Everything of two people, and of some who are refused, over a server as a program of its own. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there cannot be asked to end")
    void aWholeCallLeavesNothingOfThePeopleInTheLog(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("stderr");
        Process server = new ProcessBuilder(ServerProcess.command(
                        "--port", "0", "--access", WORD, "--trusted-proxy", "127.0.0.1", "--ops-port", "off"))
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(out.readLine().replaceFirst(".*:", ""));
            callOn(port);
            beRefusedOn(port);
            server.toHandle().destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(errors);
        assertThat(lines)
                .hasSizeBetween(4, 10)
                .allSatisfy(line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}\\S+ (INFO |WARN ) .+"));
        assertThat(String.join("\n", lines))
                .contains("Starting: ", "with an access word", "Listening on port ", "Draining: ", "Stopped")
                .doesNotContain(ROOM, WORD, WRONG_WORD, "person 1", "person 2", "46117327", "198.51.100", "50123")
                .doesNotContain(BOX, BEHIND_PROXY, "127.0.0.1", "wisteria", "hibiscus", People.secret(1), People.id(1));
    }

    private static void callOn(int port) throws IOException {
        try (WirePerson ann = new WirePerson(port, ROOM, 1);
                WirePerson ben = new WirePerson(port, ROOM, 2)) {
            ann.send(People.join(1).put("access", WORD));
            ann.next("joined");
            ben.send(People.join(2).put("access", WORD));
            ben.next("joined");
            ann.next("peer-joined");
            ann.offerTo(2, SDP);
            ben.next("offer");
            ann.say(to(2, "candidate")
                    .put("negotiation", 1)
                    .put("candidate", CANDIDATE)
                    .put("sdpMid", "0"));
            ben.next("candidate");
            ann.say(to(2, "sealed").put("n", 1).put("box", BOX));
            ben.next("sealed");
            ann.say(to(2, "restart").put("negotiation", 1).put("anew", false).put("reason", "hibiscus"));
            ben.next("restart");
            ann.client().text("{\"type\":\"hibiscus\",\"sdp\":\"" + SDP);
            assertThat(ann.next("error").get("code").asString()).isEqualTo("bad_message");
            ann.say(People.JSON.createObjectNode().put("type", "hibiscus"));
            ann.nextError("unsupported_type");
            ann.say("leave");
            ann.client().readClose(1000);
            ben.next("peer-left");
            ben.client().frame(RawClient.BINARY, (byte) 1);
            ben.client().readClose(1003);
        }
    }

    private static void beRefusedOn(int port) throws IOException {
        try (WirePerson cho = new WirePerson(port, ROOM, 3);
                RawClient lost = new RawClient(port);
                RawClient proxied = new RawClient(port)) {
            cho.send(People.join(3).put("access", WRONG_WORD));
            cho.nextError("access_denied");
            lost.sendBytes("GET " + PATH + " HTTP/1.1\r\nHost: x\r\n\r\n");
            lost.awaitEnd();
            proxied.sendBytes(RawClient.upgrade("/v1/rooms/" + ROOM)
                    .replace("\r\n\r\n", "\r\nX-Forwarded-For: " + BEHIND_PROXY + "\r\n\r\n"));
            assertThat(proxied.readHead()).startsWith("HTTP/1.1 101 ");
            proxied.text(People.join(4).put("access", WRONG_WORD).toString());
            assertThat(proxied.readText()).contains("access_denied");
        }
    }

    /** Two thousand faults and as many refusals, by one client: some twenty lines. */
    @Test
    void nobodyCanFillTheLog() throws Exception {
        TestObserver observer = new TestObserver().failOnRestart(() -> new IllegalStateException(SDP));
        SocketBounds sockets =
                new SocketBounds(10_000, 10_000, false, 100, 100, 1_000_000_000, 1_000_000_000, 100_000_000);
        Bounds generous = new Bounds(10, 10, 100_000, 100_000, sockets);
        ServerSettings settings =
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0).withBounds(generous);
        try (ServerLog log = new ServerLog();
                SignalingServer server = SignalingServer.start(settings, observer);
                WirePerson ann = WirePerson.joined(server.port(), 1)) {
            for (int i = 0; i < 2_000; i++) {
                ann.say(to(2, "restart").put("negotiation", 1).put("anew", false));
                assertInternal(ann.next("error"));
                ann.say(to(2, "answer").put("negotiation", 1).put("sdp", SDP));
                ann.nextError("peer_not_found");
            }
            assertThat(observer.incidents).hasSize(2_000);
            assertThat(log.lines()).hasSizeBetween(20, 30);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("Incident"))
                    .hasSize(20);
            assertThat(String.join("\n", log.lines()))
                    .doesNotContain("46117327")
                    .hasSizeLessThan(60_000);
        }
    }

    private static void assertInternal(JsonNode error) {
        assertThat(error.get("code").asString()).isEqualTo("internal");
        assertThat(error.get("details").get("incident").asString()).isNotBlank();
    }

    private static ObjectNode to(int person, String type) {
        return People.JSON.createObjectNode().put("type", type).put("to", People.id(person));
    }
}
