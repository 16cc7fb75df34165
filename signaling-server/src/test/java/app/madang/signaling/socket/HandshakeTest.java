package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is let through to a WebSocket, and how the rest is turned away (PROTOCOL §1). */
@Timeout(60)
class HandshakeTest {
    private SignalingServer server;

    @BeforeEach
    void start() throws IOException {
        server = SignalingServer.start(
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rooms/a",
                "/v1/rooms/A-z_0-9",
                "/v1/rooms/demo?access=x&y",
                "/v1/rooms/demo?",
                "/v1/rooms/0123456789012345678901234567890123456789012345678901234567890123"
            })
    void roomsAreOpen(String path) throws IOException {
        assertThat(statusOf(RawClient.upgrade(path))).isEqualTo("101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/rooms",
                "/v1/rooms/",
                "/v1/rooms/a/b",
                "/v1/rooms/a%20b",
                "/v1/rooms/%61",
                "/v1/rooms/a.b",
                "/v2/rooms/a",
                "/V1/rooms/a",
                "/v1/rooms/01234567890123456789012345678901234567890123456789012345678901234",
                "*",
                "http://localhost/v1/rooms/a"
            })
    void otherPathsAreNotFoundAndTheConnectionEnds(String path) throws IOException {
        assertRefused(RawClient.upgrade(path), "404");
    }

    @Test
    void aPathThatIsNoneIsNotFoundAlsoWithoutAnUpgrade() throws IOException {
        assertRefused("GET /favicon.ico HTTP/1.1\r\nHost: x\r\n\r\n", "404");
        assertRefused("POST /v1/rooms/a HTTP/1.1\r\nHost: x\r\n\r\n", "404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "hello\r\n",
                "hello\n",
                "\r\n\r\n",
                "GET /v1/rooms/a\r\n\r\n",
                "GET /v1/rooms/a SPDY/3\r\n\r\n",
                "GET /v1/rooms/a b HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "\u00ff\u00fe",
                "GET /v1/rooms/a HTTP/1.1\r\nno field\r\n\r\n",
                "GET /v1/rooms/a HTTP/1.1\r\nname : value\r\n\r\n"
            })
    void whatIsNoHttpIsABadRequest(String bytes) throws IOException {
        assertRefused(bytes, "400");
    }

    @Test
    void aRequestForNoWebSocketIsTold() throws IOException {
        String good = RawClient.upgrade("/v1/rooms/a");
        assertRefused(good.replace("Upgrade: websocket", "Upgrade: h2c"), "426");
        assertRefused(good.replace("Version: 13", "Version: 8"), "426");
        assertRefused(good.replace("HTTP/1.1", "HTTP/1.0"), "426");
        assertRefused(good.replace("keep-alive, Upgrade", "keep-alive"), "426");
        assertRefused(good.replace("dGhlIHNhbXBsZSBub25jZQ==", "short"), "400");
        assertRefused(good.replace("Sec-WebSocket-Key", "Some-Other-Key"), "400");
    }

    @Test
    void fieldsMayBeWrittenInAnyCase() throws IOException {
        String good = RawClient.upgrade("/v1/rooms/a");
        assertThat(statusOf(good.replace("Upgrade: websocket", "upgrade:WebSocket")
                        .replace("Connection: keep-alive, Upgrade", "CONNECTION: keep-alive\r\nconnection:  upgrade ")))
                .isEqualTo("101");
    }

    @Test
    void anEndlessRequestIsEnded() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.sendBytes("GET /v1/rooms/a HTTP/1.1\r\n");
            client.sendBytes(("X: " + "y".repeat(95) + "\r\n").repeat(90));
            assertThat(client.readHead()).startsWith("HTTP/1.1 431 ");
            client.readEnd();
        }
    }

    @Test
    void aRequestMayComeByteByByte() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            for (byte each : RawClient.upgrade("/v1/rooms/a").getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
                client.sendBytes(each);
            }
            assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
        }
    }

    @Test
    void aSilentConnectionIsEndedAfterThreeSecondsAndTheOthersAreNot() throws IOException {
        long start = System.nanoTime();
        try (RawClient good = RawClient.open(server.port(), "a");
                RawClient silent = new RawClient(server.port());
                RawClient half = new RawClient(server.port())) {
            half.sendBytes("GET /v1/rooms/a HTTP/1.1\r\nHost:");
            assertThat(silent.endsWithin(15_000)).isTrue();
            assertThat(half.endsWithin(5_000)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(2_900));
            good.text("{\"type\":\"ping\",\"t\":1}");
            assertThat(good.readText()).contains("pong");
        }
    }

    @Test
    void manySilentOnesDoNotKeepOthersOut() throws IOException {
        List<RawClient> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 700; i++) {
                silent.add(new RawClient(server.port()));
            }
            RawClient.open(server.port(), "a").close();
            assertThat(silent.getLast().endsWithin(500))
                    .as("the last that came")
                    .isFalse();
            assertThat(silent.getFirst().endsWithin(500))
                    .as("the longest waiting")
                    .isTrue();
        } finally {
            for (RawClient each : silent) {
                each.close();
            }
        }
    }

    private String statusOf(String request) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.sendBytes(request);
            return client.readHead().split(" ")[1];
        }
    }

    private void assertRefused(String request, String status) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.sendBytes(request);
            assertThat(client.readHead()).startsWith("HTTP/1.1 " + status + " ");
            client.readEnd();
        }
    }
}
