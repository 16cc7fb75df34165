package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import app.madang.signaling.socket.SocketBounds;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What holds for one address over real sockets; this machine has many: 127.0.0.2, 127.0.0.3 … */
@Timeout(60)
@DisabledOnOs(value = OS.MAC, disabledReason = "127.0.0.2 has to be made there first")
class AddressBoundsTest {
    private static final Bounds FIVE_EACH = Bounds.defaults()
            .withSockets(new SocketBounds(1_000, 5, true, 100, 100, 512 * 1_024, 4 * 1_024 * 1_024, 1_024 * 1_024));

    private final List<RawClient> clients = new ArrayList<>();
    private SignalingServer server;

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        server.close();
    }

    @Test
    void oneAddressHasSoManyConnectionsAndOthersHaveTheirs() throws IOException {
        start(FIVE_EACH, null);
        for (int i = 0; i < 5; i++) {
            connect("127.0.0.2");
        }
        RawClient sixth = new RawClient(InetAddress.getByName("127.0.0.2"), server.port());
        clients.add(sixth);
        assertThat(sixth.readHead()).startsWith("HTTP/1.1 429 ");
        sixth.readEnd();
        connect("127.0.0.3").text(People.join(1).toString());
        assertThat(clients.getLast().readText()).contains("\"joined\"");
    }

    @Test
    void whoGoesMakesRoomForAnotherOfItsAddress() throws IOException {
        start(FIVE_EACH, null);
        for (int i = 0; i < 50; i++) {
            connect("127.0.0.2");
            // Its goodbye is answered once the server has let it go.
            clients.getLast().frame(RawClient.CLOSE);
            clients.getLast().awaitEnd();
            clients.getLast().close();
        }
    }

    /** The first three are looked at as they come, those after them wait 250 ms, then 500 ms. */
    @Test
    void guessesOfOneAddressGetSlowAndOthersDoNotWait() throws IOException {
        start(Bounds.defaults(), "word");
        for (int i = 0; i < 3; i++) {
            assertThat(join("127.0.0.2", "guess")).contains("access_denied");
        }
        long start = System.nanoTime();
        assertThat(join("127.0.0.2", "guess")).contains("access_denied");
        assertThat(join("127.0.0.2", "word")).contains("\"joined\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        RawClient waits = connect("127.0.0.2");
        waits.text(People.join(3).put("access", "word").toString());
        assertThat(join("127.0.0.3", "word")).contains("\"joined\"");
        assertThat(waits.readText()).contains("\"joined\"");
    }

    /** A proxy that is slow for a moment must not take the server for dead. */
    @Test
    void aTrustedProxyHasMoreTimeForItsRequestThanAStranger() throws IOException {
        server = SignalingServer.start(ServerSettings.defaults()
                .withHost("127.0.0.1")
                .withPort(0)
                .withAdmission(new Admission(List.of("127.0.0.2"), List.of())));
        RawClient proxy = new RawClient(InetAddress.getByName("127.0.0.2"), server.port());
        clients.add(proxy);
        RawClient stranger = new RawClient(InetAddress.getByName("127.0.0.3"), server.port());
        clients.add(stranger);
        stranger.awaitEnd();
        RawClient.open(proxy, "courtyard");
    }

    private void start(Bounds bounds, String word) throws IOException {
        server = SignalingServer.start(ServerSettings.defaults()
                .withHost("127.0.0.1")
                .withPort(0)
                .withAccess(word)
                .withBounds(bounds));
    }

    private String join(String from, String word) throws IOException {
        RawClient client = connect(from);
        client.text(People.join(clients.size()).put("access", word).toString());
        return client.readText();
    }

    private RawClient connect(String from) throws IOException {
        RawClient client = new RawClient(InetAddress.getByName(from), server.port());
        clients.add(client);
        return RawClient.open(client, "courtyard");
    }
}
