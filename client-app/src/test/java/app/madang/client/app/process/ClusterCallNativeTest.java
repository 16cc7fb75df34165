package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.balancer.Balancer;
import app.madang.balancer.Balancer.Kind;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A call through a real nginx in front of three servers, of which the one with the room is killed. */
@Tag("native")
class ClusterCallNativeTest {
    @TempDir
    private Path folder;

    private final List<Server> servers = new ArrayList<>();

    @Test
    void theRoomMovesAndNotOnePictureIsMissed() throws Exception {
        Kind.NGINX.require();
        try {
            for (int i = 0; i < 3; i++) {
                servers.add(Server.start());
            }
            try (Balancer nginx = new Balancer(
                            Kind.NGINX,
                            folder,
                            servers.stream().map(Server::place).toList());
                    ParticipantProcess first = ParticipantProcess.join(room(nginx.port()), "first");
                    ParticipantProcess second = ParticipantProcess.join(room(nginx.port()), "second")) {
                first.awaitPictures(1);
                second.awaitPictures(1);
                Server home =
                        servers.stream().filter(Server::hasPeople).findFirst().orElseThrow();
                home.kill();
                servers.remove(home);
                home.close();
                first.await(
                        "the room is on another server",
                        lines -> servers.stream().anyMatch(Server::hasPeople));
                try (ParticipantProcess newcomer = ParticipantProcess.join(room(nginx.port()), "newcomer")) {
                    newcomer.awaitPictures(2);
                }
                assertNothingMissed(first);
                assertNothingMissed(second);
            }
        } finally {
            servers.forEach(Server::close);
        }
    }

    /** From each second to the next pictures were decoded, and the link never was anything but connected. */
    private static void assertNothingMissed(ParticipantProcess one) throws Exception {
        String peer = one.events("stats").getFirst().path("peer").asString();
        // The move may be over before there are enough numbers from before and after it.
        one.await(
                "numbers of five seconds",
                lines -> lines.stream()
                                .filter(line -> line.contains("\"stats\"") && line.contains(peer))
                                .filter(line -> !line.contains("\"framesDecoded\":0,"))
                                .count()
                        >= 5);
        List<JsonNode> stats = one.events("stats");
        List<Long> decoded = stats.stream()
                .filter(event -> event.path("peer").asString().equals(peer))
                .map(event -> event.path("in").path("framesDecoded").asLong())
                .dropWhile(frames -> frames == 0)
                .toList();
        assertThat(decoded)
                .as(one.said())
                .hasSizeGreaterThan(4)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(one.events("link"))
                .filteredOn(link -> link.path("peer").asString().equals(peer))
                .extracting(link -> link.path("state").asString())
                .containsExactly("connecting", "connected");
    }

    private static String room(int port) {
        return new Invitation(false, "127.0.0.1", port, new Room("cluster-test"), null).toString();
    }

    /** A server that can be killed, and asked for its numbers. */
    private static final class Server extends ChildProcess {
        private static final String PEOPLE = "madang_signaling_people{state=\"present\"} ";

        private final Balancer.Server place;
        private final URI metrics;

        private Server(int port, int opsPort) throws IOException {
            super(ServerCommand.class, List.of("--host=127.0.0.1", "--port=" + port, "--ops-port=" + opsPort));
            place = new Balancer.Server(port, opsPort);
            metrics = URI.create("http://127.0.0.1:" + opsPort + "/metrics");
        }

        static Server start() throws Exception {
            Server server = new Server(Balancer.freePort(), Balancer.freePort());
            server.await("the line that says where it listens", lines -> !lines.isEmpty());
            return server;
        }

        /** As a balancer knows it. */
        Balancer.Server place() {
            return place;
        }

        /** Both participants. */
        boolean hasPeople() {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(metrics)
                        .timeout(Duration.ofSeconds(10))
                        .build();
                return client.send(request, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .anyMatch(line ->
                                line.startsWith(PEOPLE) && Double.parseDouble(line.substring(PEOPLE.length())) == 2);
            } catch (IOException e) {
                throw new AssertionError("no numbers from " + metrics, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
