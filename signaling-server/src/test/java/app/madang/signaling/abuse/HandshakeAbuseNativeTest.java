package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Connections that never become a WebSocket (docs/server.md, the table of abuse). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process has open is read from /proc")
class HandshakeAbuseNativeTest {
    /** The server gives a handshake 3 s; the rest is for a busy machine. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(6);

    private Arena arena;

    @BeforeAll
    void start() throws Exception {
        arena = new Arena(ServerProcess.start("--grace-ms", "1000"));
    }

    @AfterAll
    void stop() throws Exception {
        arena.close();
    }

    /** Elsewhere one refusal was the last thing that a listener did. */
    @Test
    void rowEAndMRefusedRequestsAreEndedByTheServer() throws Exception {
        String[] requests = {
            RawClient.upgrade("/"),
            RawClient.upgrade("/v1/rooms/" + "x".repeat(65)),
            "GET /v1/rooms/x HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST /v1/rooms/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12345",
            "nonsense\r\n\r\n",
        };
        arena.survives("E, M refused handshakes", () -> {
            for (int i = 0; i < 1_500; i++) {
                try (RawClient stranger = new RawClient(arena.port())) {
                    stranger.sendBytes(requests[i % requests.length]);
                    long start = System.nanoTime();
                    assertThat(stranger.readHead()).startsWith("HTTP/1.1 4");
                    stranger.readEnd();
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
                }
            }
            aNewcomerIsLetIn();
        });
    }

    @Test
    void rowFConnectionsThatSayNothingOrNotAllOrAlmostNothing() throws Exception {
        arena.survives("F 500 silent, half and dripping", () -> {
            List<RawClient> strangers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                RawClient stranger = new RawClient(arena.port());
                strangers.add(stranger);
                if (i % 3 != 0) {
                    stranger.sendBytes("GET /v1/rooms/x HTTP/1.1\r\nHost: x\r\n");
                }
            }
            aNewcomerIsLetIn();
            Stranger dripping = new Stranger(strangers.getLast());
            long end = System.nanoTime() + HANDSHAKE.toNanos();
            while (System.nanoTime() < end && drips(dripping.client())) {
                Until.passed(Duration.ofMillis(100));
            }
            assertThat(System.nanoTime()).as("the end of who drips").isLessThan(end);
            for (RawClient stranger : strangers) {
                assertThat(stranger.endsWithin((int) HANDSHAKE.toMillis())).isTrue();
                stranger.close();
            }
        });
    }

    /** False once the server has ended it. */
    private static boolean drips(RawClient client) {
        try {
            client.sendBytes("x");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void rowGHeadersWithoutEnd() throws Exception {
        byte[] fields = "X-Field: value\r\n".repeat(64).getBytes(StandardCharsets.ISO_8859_1);
        arena.survives("G 30 headers without end", () -> {
            List<Stranger> strangers = new ArrayList<>();
            Duration before = arena.server().processorTime();
            for (int i = 0; i < 30; i++) {
                RawClient client = new RawClient(arena.port());
                client.sendBytes("GET /v1/rooms/x HTTP/1.1\r\n");
                strangers.add(new Stranger(client).floods(fields));
            }
            for (Stranger stranger : strangers) {
                Until.isTrue("the flood is ended", HANDSHAKE, stranger::hasEnded);
                stranger.close();
            }
            assertThat(arena.server().processorTime().minus(before)).isLessThan(Duration.ofSeconds(2));
        });
    }

    /** There is no TLS here: who tries is told so, and costs nothing while it waits. */
    @Test
    void rowJTlsIsRefusedAndCostsNothing() throws Exception {
        arena.survives("J 100 × TLS", () -> {
            Duration before = arena.server().processorTime();
            long start = System.nanoTime();
            List<RawClient> strangers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                RawClient stranger = new RawClient(arena.port());
                stranger.sendBytes(clientHello());
                strangers.add(stranger);
            }
            for (RawClient stranger : strangers) {
                stranger.awaitEnd();
                stranger.close();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(HANDSHAKE);
            Until.passed(Duration.ofSeconds(2));
            // Elsewhere each of them cost a core; the innocents cost a little too.
            Duration used = arena.server().processorTime().minus(before);
            assertThat(used).isLessThan(Duration.ofSeconds(1).plus(took.dividedBy(2)));
        });
    }

    private static byte[] clientHello() {
        byte[] hello = new byte[5 + 512];
        byte[] start = {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3};
        System.arraycopy(start, 0, hello, 0, start.length);
        return hello;
    }

    private void aNewcomerIsLetIn() throws IOException {
        long start = System.nanoTime();
        Stranger.joined(arena.port(), "newcomers", 9).close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
}
