package app.madang.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport.Connection;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.Envelope;
import app.madang.protocol.MediaState;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.StaySecret;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets: the project's own server, and bare ones that misbehave. */
@Timeout(30)
final class WebSocketTransportTest {
    private static final int OPEN_MS = 1_000;

    private final WebSocketTransport transport = new WebSocketTransport();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        transport.close();
        transport.close();
    }

    @Test
    void aJoinIsAnsweredByTheRealServerAndTheCloseIsHeard() throws Exception {
        try (SignalingServer server = SignalingServer.start(
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0))) {
            Connection connection =
                    transport.connect(URI.create("ws://127.0.0.1:" + server.port() + "/v1/rooms/yard"), heard);
            assertThat(heard.next()).isEqualTo("opened");
            connection.send(MessageWriter.client(new Envelope<>(
                    null,
                    null,
                    new ClientMessage.Join(
                            1,
                            StaySecret.of(new byte[32]),
                            "Ann",
                            MediaState.NONE,
                            false,
                            null,
                            List.of(),
                            null,
                            null))));
            assertThat(heard.next()).startsWith("text {\"type\":\"joined\"");
            assertThat(heard.alive.get()).isPositive();
            connection.send("{\"type\":\"leave\",\"seq\":1}");
            assertThat(heard.next()).startsWith("closed 1000");
            connection.send("too late");
            connection.close(1000, "");
            connection.drop();
            heard.assertSilence();
        }
    }

    @Test
    void aRoomThatIsNoneIsRefusedAsNoServer() throws Exception {
        try (SignalingServer server = SignalingServer.start(
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0))) {
            transport.connect(URI.create("ws://127.0.0.1:" + server.port() + "/elsewhere"), heard);
            assertThat(heard.next()).isEqualTo("failed NOT_A_SERVER");
            heard.assertSilence();
        }
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        transport.connect(URI.create("ws://127.0.0.1:" + port + "/v1/rooms/yard"), heard);
        assertThat(heard.next()).isEqualTo("failed REFUSED");
    }

    @Test
    void aNameWithoutAddress() throws Exception {
        // A label of 64 characters can have no address: no name server is asked.
        transport.connect(URI.create("ws://" + "a".repeat(64) + ".invalid:8787/v1/rooms/yard"), heard);
        assertThat(heard.next()).isEqualTo("failed UNKNOWN_HOST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: bm90IHRoZSByaWdodCBvbmU=\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "220 mail.example.org ESMTP\r\n"
            })
    void whatAnswersIsNoSignalingServer(String answer) throws Exception {
        try (RawServer server = new RawServer(peer -> {
            peer.readRequest();
            peer.say(answer);
            peer.readToTheEnd();
        })) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("failed NOT_A_SERVER");
            heard.assertSilence();
        }
    }

    @Test
    void anEndlessHandshakeIsCut() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        try (RawServer server = new RawServer(peer -> {
            peer.readRequest();
            peer.say("HTTP/1.1 101 Switching Protocols\r\n");
            try {
                for (int i = 0; i < 1_000_000; i++) {
                    peer.say("X-" + i + ": " + "x".repeat(100) + "\r\n");
                }
            } finally {
                cut.countDown();
            }
        })) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("failed NOT_A_SERVER");
            assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aServerThatHangsUpInTheHandshake() throws Exception {
        try (RawServer server = new RawServer(RawServer.Peer::readRequest)) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("failed OTHER");
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpInTime() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        try (WebSocketTransport impatient = impatient();
                RawServer server = new RawServer(peer -> {
                    peer.readToTheEnd();
                    cut.countDown();
                })) {
            long since = System.nanoTime();
            impatient.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("failed TIMEOUT");
            assertThat((System.nanoTime() - since) / 1e6)
                    .as("not at once, and not after the usual 10 s")
                    .isBetween(OPEN_MS * 0.9, OPEN_MS * 1.9);
            assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
            heard.assertSilence();
        }
    }

    private static WebSocketTransport impatient() {
        return new WebSocketTransport((SSLSocketFactory) SSLSocketFactory.getDefault(), OPEN_MS);
    }

    @Test
    void aServerThatDripsItsAnswerIsGivenUpInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (WebSocketTransport impatient = impatient();
                RawServer server = new RawServer(peer -> {
                    peer.readRequest();
                    while (!over.await(50, TimeUnit.MILLISECONDS)) {
                        peer.say("H");
                    }
                })) {
            impatient.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("failed TIMEOUT");
            over.countDown();
        }
    }

    @Test
    void givenUpWhileConnectingItFailsOnce() throws Exception {
        try (RawServer server = new RawServer(RawServer.Peer::readToTheEnd)) {
            Connection connection = transport.connect(server.address(), heard);
            connection.send("too early");
            connection.drop();
            connection.drop();
            connection.close(1000, "");
            assertThat(heard.next()).isEqualTo("failed OTHER");
            heard.assertSilence();
        }
    }

    @Test
    void framesAreWholeMaskedAndWithoutExtensions() throws Exception {
        BlockingQueue<RawServer.Frame> frames = new LinkedBlockingQueue<>();
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            frames.add(peer.read());
            frames.add(peer.read());
            peer.readToTheEnd();
        })) {
            Connection connection = transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            String large = "가".repeat(10_000);
            connection.send("small");
            connection.send(large);
            RawServer.Frame first = frames.poll(5, TimeUnit.SECONDS);
            assertThat(first.first()).isEqualTo(0x81);
            assertThat(first.masked()).isTrue();
            assertThat(first.text()).isEqualTo("small");
            RawServer.Frame second = frames.poll(5, TimeUnit.SECONDS);
            assertThat(second.first()).isEqualTo(0x81);
            assertThat(second.text()).isEqualTo(large);
            String request = server.requests.take();
            assertThat(request).startsWith("GET /v1/rooms/yard HTTP/1.1\r\n");
            assertThat(request.toLowerCase(java.util.Locale.ROOT)).doesNotContain("sec-websocket-extensions");
            connection.drop();
        }
    }

    @Test
    void aPingMeansLifeAndIsAnswered() throws Exception {
        BlockingQueue<RawServer.Frame> frames = new LinkedBlockingQueue<>();
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            peer.frame(0x89, new byte[] {1, 2});
            frames.add(peer.read());
            peer.readToTheEnd();
        })) {
            Connection connection = transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            RawServer.Frame pong = frames.poll(5, TimeUnit.SECONDS);
            assertThat(pong.opcode()).isEqualTo(0xa);
            assertThat(pong.payload()).containsExactly(1, 2);
            assertThat(heard.alive.get()).isEqualTo(1);
            connection.drop();
        }
    }

    @Test
    void theServersOwnWordsAtTheEndAreHeard() throws Exception {
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands().text("one");
            peer.text("two");
            peer.closeFrame(4001, "replaced");
            peer.readToTheEnd();
        })) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            assertThat(heard.next()).isEqualTo("text one");
            assertThat(heard.next()).isEqualTo("text two");
            assertThat(heard.next()).isEqualTo("closed 4001 replaced");
            heard.assertSilence();
        }
    }

    @Test
    void aConnectionThatJustBreaksIs1006() throws Exception {
        try (RawServer server = new RawServer(RawServer.Peer::shakeHands)) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            assertThat(heard.next()).isEqualTo("closed 1006");
        }
    }

    @Test
    void closingOnASilentServerTakesASecond() throws Exception {
        BlockingQueue<RawServer.Frame> frames = new LinkedBlockingQueue<>();
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            frames.add(peer.read());
            peer.readToTheEnd();
        })) {
            Connection connection = transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            long since = System.nanoTime();
            connection.close(4009, "resync_needed");
            assertThat(heard.next()).startsWith("closed");
            assertThat((System.nanoTime() - since) / 1e6).isBetween(500.0, 2_000.0);
            RawServer.Frame close = frames.poll(5, TimeUnit.SECONDS);
            assertThat(close.opcode()).isEqualTo(8);
            assertThat(((close.payload()[0] & 0xff) << 8) + (close.payload()[1] & 0xff))
                    .isEqualTo(4009);
            heard.assertSilence();
        }
    }

    @Test
    void aDropReallyCuts() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            peer.readToTheEnd();
            cut.countDown();
        })) {
            Connection connection = transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            connection.drop();
            assertThat(heard.next()).isEqualTo("closed 1006");
            assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
            heard.assertSilence();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x82, 0x80, 0xc1, 0x83})
    void framesThatNoServerMaySendEndTheConnection(int first) throws Exception {
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            peer.frame(first, "whatever".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            peer.readToTheEnd();
        })) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            assertThat(heard.next()).isEqualTo("closed 1006");
            heard.assertSilence();
        }
    }

    @Test
    void aFrameThatClaimsTwoGigabytesEndsTheConnection() throws Exception {
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            peer.socket.getOutputStream().write(new byte[] {(byte) 0x81, 127, 0, 0, 0, 0, 0x7f, -1, -1, -1});
            peer.readToTheEnd();
        })) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            assertThat(heard.next()).isEqualTo("closed 1006");
        }
    }

    @Test
    void whoNeverReadsIsCutBeforeMemoryFills() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands();
            awaitQuietly(done);
        })) {
            Connection connection = transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            String message = "x".repeat(60_000);
            for (int i = 0; i < 2_000; i++) {
                connection.send(message);
            }
            assertThat(heard.next()).isEqualTo("closed 1006");
            done.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) throws InterruptedException {
        latch.await(20, TimeUnit.SECONDS);
    }

    @Test
    void aListenerThatThrowsHurtsNobody() throws Exception {
        Heard faulty = new Heard() {
            @Override
            public void text(String text) {
                super.text(text);
                throw new IllegalStateException("a fault");
            }
        };
        try (RawServer server = new RawServer(peer -> {
            peer.shakeHands().text("one");
            peer.text("two");
            peer.readToTheEnd();
        })) {
            Connection connection = transport.connect(server.address(), faulty);
            assertThat(faulty.next()).isEqualTo("opened");
            assertThat(faulty.next()).isEqualTo("text one");
            assertThat(faulty.next()).isEqualTo("text two");
            connection.drop();
        }
    }

    @Test
    void tlsToAServerWithoutTlsFailsAsTls() throws Exception {
        try (RawServer server = new RawServer(peer -> peer.say("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            transport.connect(URI.create(server.address().toString().replace("ws:", "wss:")), heard);
            assertThat(heard.next()).isEqualTo("failed TLS");
        }
    }

    @Test
    void errorsOfTheNetworkAreToldApart() {
        assertThat(Dialer.failure(new java.net.NoRouteToHostException("No route to host")))
                .hasToString("UNREACHABLE");
        assertThat(Dialer.failure(new java.net.SocketException("Network is unreachable")))
                .hasToString("UNREACHABLE");
        assertThat(Dialer.failure(new java.net.ConnectException("Connection timed out")))
                .hasToString("TIMEOUT");
        assertThat(Dialer.failure(new IOException((String) null))).hasToString("OTHER");
    }
}
