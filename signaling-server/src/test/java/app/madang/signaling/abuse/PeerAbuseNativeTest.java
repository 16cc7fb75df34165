package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.People;
import app.madang.signaling.socket.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;

/** People in rooms who do not read, do not answer or go without a word (docs/server.md, the table of abuse). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process has open is read from /proc")
class PeerAbuseNativeTest {
    private static final int PING_MS = 1_000;
    private static final int GRACE_MS = 1_000;
    private static final Duration SOON = Duration.ofSeconds(15);

    private Arena arena;

    @BeforeAll
    void start() throws Exception {
        arena = new Arena(ServerProcess.start("--grace-ms", "" + GRACE_MS, "--ping-ms", "" + PING_MS));
    }

    @AfterAll
    void stop() throws Exception {
        arena.close();
    }

    @Test
    void rowHSlowReadersAreCut() throws Exception {
        String sdp = "s".repeat(60_000);
        arena.survives("H 4 slow readers, 23 MB for each", () -> {
            List<Stranger> writers = new ArrayList<>();
            List<Stranger> slow = new ArrayList<>();
            for (int room = 0; room < 4; room++) {
                writers.add(Stranger.joined(arena.port(), "slow-" + room, 3));
                slow.add(Stranger.joined(arena.port(), "slow-" + room, 4));
            }
            // As many as a burst allows: more than the systems' buffers and the server's 1 MiB together.
            writers.forEach(writer -> writer.floods(390, n -> Stranger.text(Stranger.candidate(n, 4, sdp))));
            for (int room = 0; room < 4; room++) {
                JsonNode absent = hears(writers.get(room).client(), "peer-absent");
                assertThat(absent.get("id").asString()).isEqualTo(People.id(4));
                writers.get(room).close();
                slow.get(room).close();
            }
        });
    }

    /** Elsewhere two of three such messages were lost, and one of forty connections stayed for ever. */
    @Test
    void rowLSixHundredWhoSayOneThingAndGo() throws Exception {
        int rooms = 100;
        int ghosts = 6;
        arena.survives("L 600 who say one thing and go", () -> {
            List<Watcher> watchers = new ArrayList<>();
            for (int room = 0; room < rooms; room++) {
                watchers.add(new Watcher(Stranger.joined(arena.port(), "ghosts-" + room, 1)));
            }
            for (int i = 0; i < rooms * ghosts; i++) {
                sayAndGo("ghosts-" + i % rooms, 2 + i / rooms, i % 2 == 0);
            }
            for (Watcher watcher : watchers) {
                Until.isTrue("all are heard", SOON, () -> watcher.said.size() == ghosts);
                Until.isTrue("all are gone after their grace", SOON, () -> watcher.gone.size() == ghosts);
                watcher.stranger.close();
            }
        });
    }

    /** Reads the whole time what happens in its room. */
    private static final class Watcher {
        private final Set<String> said = ConcurrentHashMap.newKeySet();
        private final Set<String> gone = ConcurrentHashMap.newKeySet();
        private final Stranger stranger;

        Watcher(Stranger stranger) {
            this.stranger = stranger.reads(text -> {
                JsonNode message = People.JSON.readTree(text);
                switch (message.get("type").asString()) {
                    case "candidate" -> said.add(message.get("from").asString());
                    case "peer-left" -> gone.add(message.get("id").asString());
                    default -> {}
                }
            });
        }
    }

    /** All in one piece, and the connection is closed before anything is read. */
    private void sayAndGo(String room, int person, boolean reset) throws IOException {
        try (RawClient ghost = new RawClient(arena.port())) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(RawClient.upgrade("/v1/rooms/" + room).getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(Stranger.text(People.join(person).toString()));
            all.writeBytes(Stranger.text(Stranger.candidate(1, 1, "last words")));
            ghost.sendBytes(all.toByteArray());
            if (reset) {
                ghost.endOutput();
            }
        }
    }

    @Test
    void rowNHalfDeadPeersAreLostInTime() throws Exception {
        arena.survives("N who neither reads nor writes", () -> {
            try (Stranger watcher = Stranger.joined(arena.port(), "half-dead", 3)) {
                // The server counts from a moment between these two.
                long before = System.nanoTime();
                try (Stranger dead = Stranger.joined(arena.port(), "half-dead", 4)) {
                    long after = System.nanoTime();
                    hears(watcher.client(), "peer-absent");
                    long now = System.nanoTime();
                    assertThat(Duration.ofNanos(now - before))
                            .isGreaterThanOrEqualTo(Duration.ofMillis(PING_MS * 25 / 10));
                    assertThat(Duration.ofNanos(now - after)).isLessThan(Duration.ofMillis(PING_MS * 35 / 10));
                    assertThat(dead.closeCode()).isEqualTo(4408);
                }
            }
        });
    }

    /** It answered until then; from one moment on nothing comes from it and nothing reaches it, not even our goodbye. */
    @Test
    void rowNWhoseNetworkIsGoneIsLostInTime() throws Exception {
        try (LostNetwork lost = new LostNetwork()) {
            arena.survives("N 5 whose network is gone", () -> {
                List<Stranger> vanishing = new ArrayList<>();
                try (Stranger watcher = Stranger.joined(arena.port(), "vanishing", 3)) {
                    for (int person = 4; person < 9; person++) {
                        RawClient client = RawClient.open(new RawClient(lost.address(), arena.port()), "vanishing");
                        client.text(People.join(person).toString());
                        vanishing.add(new Stranger(client).reads());
                        hears(watcher.client(), "peer-joined");
                    }
                    lost.begins();
                    long start = System.nanoTime();
                    for (int i = 0; i < vanishing.size(); i++) {
                        hears(watcher.client(), "peer-absent");
                        // What they said last is up to one interval older than the loss.
                        assertThat(Duration.ofNanos(System.nanoTime() - start))
                                .isBetween(Duration.ofMillis(PING_MS * 14 / 10), Duration.ofMillis(PING_MS * 35 / 10));
                    }
                }
                // Their ends reach nobody: the server gives its own back by itself.
                for (Stranger stranger : vanishing) {
                    stranger.close();
                }
            });
        }
    }

    private static JsonNode hears(RawClient client, String type) throws IOException {
        while (true) {
            JsonNode message = People.JSON.readTree(client.readText());
            if (message.get("type").asString().equals(type)) {
                return message;
            }
        }
    }
}
