package app.madang.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.signaling.socket.RawClient;
import app.madang.signaling.socket.SocketBounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole server over real sockets, with a client that shares no code with it. */
@Timeout(120)
class ServerOnTheWireTest {
    private static final ServerSettings SETTINGS =
            ServerSettings.defaults().withHost("127.0.0.1").withPort(0);

    private SignalingServer server;

    @BeforeEach
    void start() throws IOException {
        server = SignalingServer.start(SETTINGS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void twoMeetAndTalk() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = new WirePerson(server.port(), 2)) {
            JsonNode joined = ben.join();
            assertThat(joined.get("self").asString()).isEqualTo(People.id(2));
            assertThat(joined.get("peers").get(0).get("id").asString()).isEqualTo(People.id(1));
            ann.next("peer-joined");
            ann.offerTo(2, "v=0 마당 😀");
            JsonNode offer = ben.next("offer");
            assertThat(offer.get("from").asString()).isEqualTo(People.id(1));
            assertThat(offer.get("sdp").asString()).isEqualTo("v=0 마당 😀");
            ben.ping(5);
            assertThat(ben.next("pong").get("t").longValue()).isEqualTo(5);
        }
    }

    @Test
    void aCutConnectionIsToldAtOnceAndResumed() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2)) {
            ann.next("peer-joined");
            ben.client().reset();
            assertThat(ann.next("peer-absent").get("id").asString()).isEqualTo(People.id(2));
            ann.offerTo(2, "while away");
            try (WirePerson back = new WirePerson(server.port(), 2)) {
                assertThat(back.rejoin(0).get("resumed").booleanValue()).isTrue();
                assertThat(back.next("offer").get("sdp").asString()).isEqualTo("while away");
                ann.next("peer-present");
            }
        }
    }

    @Test
    void aCleanCloseIsALostConnectionToo() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2)) {
            ann.next("peer-joined");
            ben.client().frame(RawClient.CLOSE, (byte) (1000 >> 8), (byte) 1000);
            ben.client().readClose(1000);
            ann.next("peer-absent");
        }
    }

    @Test
    void aServerThatWasKilledAndStartedAgainGivesTheSameId() throws IOException {
        int port = server.port();
        String instance;
        try (WirePerson ann = new WirePerson(port, 1)) {
            JsonNode joined = ann.join();
            instance = joined.get("instance").asString();
            server.close();
            ann.client().readClose(1012);
        }
        server = SignalingServer.start(SETTINGS.withPort(port));
        try (WirePerson ann = new WirePerson(port, 1)) {
            JsonNode joined = ann.rejoin(7);
            assertThat(joined.get("resumed").booleanValue()).isFalse();
            assertThat(joined.get("self").asString()).isEqualTo(People.id(1));
            assertThat(joined.get("instance").asString()).isNotEqualTo(instance);
        }
    }

    @Test
    void theSecondConnectionReplacesTheFirst() throws IOException {
        try (WirePerson first = WirePerson.joined(server.port(), 1);
                WirePerson second = new WirePerson(server.port(), 1)) {
            assertThat(second.rejoin(0).get("resumed").booleanValue()).isTrue();
            first.client().readClose(4001);
            second.ping(1);
            second.next("pong");
        }
    }

    @Test
    void theNinthIsRefused() throws IOException {
        List<WirePerson> people = new ArrayList<>();
        for (int person = 1; person <= 8; person++) {
            people.add(WirePerson.joined(server.port(), person));
        }
        try (WirePerson ninth = new WirePerson(server.port(), 9)) {
            ninth.send(People.join(9));
            ninth.nextError("room_full");
            ninth.client().readClose(4429);
        }
        for (WirePerson person : people) {
            person.close();
        }
    }

    /** The library forgets messages that arrive together with the end of the stream; nothing may be lost here. */
    @Test
    void whatWasSaidRightBeforeTheEndIsHeard() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1)) {
            for (int i = 0; i < 100; i++) {
                WirePerson ben = WirePerson.joined(server.port(), 2);
                ann.next("peer-joined");
                ben.offerTo(1, "last words " + i);
                ben.say("leave");
                if (i % 2 == 0) {
                    ben.close();
                } else {
                    ben.client().endOutput();
                }
                assertThat(ann.next("offer").get("sdp").asString()).isEqualTo("last words " + i);
                assertThat(ann.next("peer-left").get("reason").asString()).isEqualTo("left");
                ben.close();
            }
        }
    }

    @Test
    void aJoinBehindTheRequestInTheSameBytesIsHeardAlsoWhenTheEndFollows() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1)) {
            for (int i = 0; i < 50; i++) {
                try (RawClient hasty = new RawClient(server.port())) {
                    byte[] join = RawClient.frame(
                            true, RawClient.TEXT, People.join(2).toString().getBytes(UTF_8));
                    byte[] leave =
                            RawClient.frame(true, RawClient.TEXT, "{\"type\":\"leave\",\"seq\":1}".getBytes(UTF_8));
                    ByteArrayOutputStream all = new ByteArrayOutputStream();
                    all.writeBytes(RawClient.upgrade("/v1/rooms/courtyard").getBytes(UTF_8));
                    all.writeBytes(join);
                    all.writeBytes(leave);
                    hasty.sendBytes(all.toByteArray());
                    hasty.endOutput();
                    ann.next("peer-joined");
                    assertThat(ann.next("peer-left").get("reason").asString()).isEqualTo("left");
                }
            }
        }
    }

    @Test
    void aClientThatEndsDuringTheHandshakeLeavesNoGhost() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1)) {
            for (int i = 0; i < 100; i++) {
                try (RawClient hasty = new RawClient(server.port())) {
                    hasty.sendBytes(RawClient.upgrade("/v1/rooms/courtyard"));
                    hasty.sendBytes(RawClient.frame(
                            true, RawClient.TEXT, People.join(2).toString().getBytes(UTF_8)));
                }
                ann.next("peer-joined");
                ann.next("peer-absent");
            }
        }
    }

    @Test
    void silenceEndsTheConnectionAndPongsKeepIt() throws IOException {
        server.close();
        server = SignalingServer.start(SETTINGS.withPingMs(1_000).withGraceMs(100));
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2)) {
            // Ann answers pings while she reads; Ben does not read at all.
            ann.next("peer-joined");
            assertThat(ann.next("peer-absent").get("id").asString()).isEqualTo(People.id(2));
            assertThat(ann.next("peer-left").get("reason").asString()).isEqualTo("timeout");
            assertThat(ben.client().readFrame().opcode()).isEqualTo(RawClient.PING);
        }
    }

    @Test
    void aSlowReaderIsCutAndTheOthersAreNot() throws IOException {
        server.close();
        TestObserver observer = new TestObserver();
        server = SignalingServer.start(SETTINGS.withBounds(manyBytes()), observer);
        String sdp = "s".repeat(60_000);
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson slow = WirePerson.joined(server.port(), 2)) {
            ann.next("peer-joined");
            // 18 MB, within one burst: more than the systems' buffers and the server's 1 MiB together.
            for (int i = 0; i < 300; i++) {
                ann.offerTo(2, sdp);
            }
            assertThat(ann.next("peer-absent").get("id").asString()).isEqualTo(slow.id());
            ann.ping(1);
            ann.next("pong");
            // Who reads nothing answers no ping either, and would be missed a little later anyway.
            assertThat(observer.refused).containsExactly("slow_reader");
        }
    }

    /** As usual, but nobody who sends is slowed down. */
    private static Bounds manyBytes() {
        SocketBounds usual = Bounds.defaults().sockets();
        return Bounds.defaults()
                .withSockets(new SocketBounds(
                        usual.connections(),
                        usual.connectionsForAddress(),
                        usual.loopbackToo(),
                        usual.handshakes(),
                        usual.handshakesForAddress(),
                        100_000_000,
                        100_000_000,
                        usual.outgoingBytes()));
    }

    @Test
    void stoppingSaysGoodbyeAndTakesNoTimeAlsoWithASlowReader() throws IOException {
        String sdp = "s".repeat(60_000);
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson slow = WirePerson.joined(server.port(), 2);
                RawClient silent = new RawClient(server.port())) {
            ann.next("peer-joined");
            for (int i = 0; i < 30; i++) {
                ann.offerTo(2, sdp);
            }
            ann.ping(1);
            ann.next("pong");
            long start = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            ann.client().readClose(1012);
            assertThat(silent.endsWithin(5_000)).isTrue();
            assertThat(slow.id()).isNotNull();
            server.close();
        }
    }

    @Test
    void aTakenPortAndAWrongAddressAreToldInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> SignalingServer.start(SETTINGS.withPort(taken.getLocalPort())))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is taken by another program.");
        }
        assertThatThrownBy(() -> SignalingServer.start(SETTINGS.withHost("192.0.2.1")))
                .isInstanceOf(IOException.class)
                .hasMessage("This machine does not have the address 192.0.2.1.");
        assertThatThrownBy(() -> SignalingServer.start(SETTINGS.withHost("no such host")))
                .isInstanceOf(IOException.class)
                .hasMessage("The address no such host is not known here.");
    }

    @ParameterizedTest
    @CsvSource({
        "protocol,0,unsupported_version,4406",
        "name,\"\",bad_name,4400",
        "secret,\"abc\",bad_secret,4400",
        "access,\"wrong\",access_denied,4403"
    })
    void refusedJoinsOverTheWire(String field, String value, String code, int closeCode) throws IOException {
        server.close();
        server = SignalingServer.start(SETTINGS.withAccess("word"));
        try (WirePerson ann = new WirePerson(server.port(), 1)) {
            ObjectNode join = People.join(1).put("access", "word");
            join.set(field, People.JSON.readTree(value));
            ann.send(join);
            ann.nextError(code);
            ann.client().readClose(closeCode);
        }
    }

    @Test
    void errorsWithinAStayOverTheWire() throws IOException {
        try (WirePerson ann = new WirePerson(server.port(), 1)) {
            ann.say("leave");
            ann.nextError("not_joined");
            ann.join();
            ann.client().text("{\"type\":\"wave\"}");
            ann.nextError("unsupported_type");
            ann.client().text("{\"type\":\"restart\",\"seq\":1,\"to\":\"x\",\"negotiation\":1,\"anew\":false}");
            ann.nextError("peer_not_found");
            ann.client().text("{\"type\":\"leave\",\"seq\":9}");
            ann.nextError("resync_needed");
            ann.client().readClose(4009);
        }
        try (WirePerson ben = WirePerson.joined(server.port(), 2)) {
            for (int i = 0; i < 5; i++) {
                ben.client().text("nonsense");
                ben.nextError("bad_message");
            }
            ben.client().readClose(4400);
        }
    }

    @Test
    void drainingOverTheWire() throws IOException {
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = new WirePerson(server.port(), 2)) {
            server.drain(1_000);
            assertThat(ann.next("draining").get("deadlineMs").longValue()).isEqualTo(1_000);
            ben.send(People.join(2));
            ben.nextError("server_draining");
            ben.client().readClose(1012);
        }
    }

    @Test
    void toldToStopItDrainsUntilNobodyIsLeft() throws Exception {
        try (WirePerson ann = WirePerson.joined(server.port(), 1)) {
            Thread stopping = Thread.ofPlatform().start(() -> server.closeAfter(60_000));
            ann.next("draining");
            try (WirePerson ben = new WirePerson(server.port(), 2)) {
                ben.send(People.join(2));
                ben.nextError("server_draining");
                ben.client().readClose(1012);
            }
            ann.ping(1);
            ann.next("pong");
            ann.say("leave");
            ann.client().readClose(1000);
            assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void whereNobodyIsConnectedItStopsAtOnce() throws Exception {
        Thread stopping = Thread.ofPlatform().start(() -> server.closeAfter(60_000));
        assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void whoStaysIsToldAfterTheDeadline() throws Exception {
        try (WirePerson ann = WirePerson.joined(server.port(), 1)) {
            Thread stopping = Thread.ofPlatform().start(() -> server.closeAfter(50));
            ann.next("draining");
            ann.client().readClose(1012);
            assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();
        }
    }
}
