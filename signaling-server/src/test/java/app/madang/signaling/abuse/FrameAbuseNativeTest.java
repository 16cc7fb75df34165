package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Frames and messages that are meant to hurt (docs/server.md, the table of abuse). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process has open is read from /proc")
class FrameAbuseNativeTest {
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(10);

    private Arena arena;

    @BeforeAll
    void start() throws Exception {
        arena = new Arena(ServerProcess.start("--grace-ms", "1000"));
    }

    @AfterAll
    void stop() throws Exception {
        arena.close();
    }

    @Test
    void rowAHeadersOfFramesThatNobodyCouldHold() throws Exception {
        long[] lengths = {65_537, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, -1};
        arena.survives("A oversized frame headers", () -> {
            for (int i = 0; i < 1_000; i++) {
                try (Stranger stranger = open(i)) {
                    stranger.client().sendBytes(Stranger.header(lengths[i % lengths.length]));
                    assertThat(stranger.closeCode()).isEqualTo(1009);
                }
            }
        });
    }

    /** Every other one has joined. */
    private Stranger open(int i) throws IOException {
        return i % 2 == 0
                ? Stranger.joined(arena.port(), "strangers", 3 + i)
                : new Stranger(RawClient.open(arena.port(), "strangers"));
    }

    @Test
    void rowBFragmentsWithoutEnd() throws Exception {
        byte[] first = RawClient.frame(false, RawClient.TEXT, new byte[60_000]);
        byte[] more = RawClient.frame(false, 0, new byte[60_000]);
        arena.survives("B fragments without end", () -> {
            List<Stranger> strangers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Stranger stranger = open(i);
                strangers.add(stranger);
                stranger.client().sendBytes(first);
                stranger.floods(more);
            }
            for (Stranger stranger : strangers) {
                Until.isTrue("the flood is ended", SOON, stranger::hasEnded);
                stranger.close();
            }
        });
    }

    /** What makes a reader of JSON call itself once for each level; rule-level: RefusingTest, IncidentsTest. */
    @Test
    void rowCMessagesThatAreMeantToBreakTheirReader() throws Exception {
        String[] texts = {
            "[".repeat(60_000),
            "{\"a\":".repeat(12_000),
            "{\"type\":\"ping\",\"t\":1,\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}",
            "{\"type\":\"ping\",\"t\":" + "9".repeat(60_000) + "}",
            "{\"type\":\"ping\",\"t\":1e" + "9".repeat(60_000) + "}",
            "{\"type\":\"" + "\\ud800".repeat(10_000) + "\"}",
        };
        arena.survives("C messages that break readers", () -> {
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < texts.length; i++) {
                    try (Stranger stranger = Stranger.joined(arena.port(), "strangers", 10 + i)) {
                        for (int n = 0; n < 5; n++) {
                            stranger.client().text(texts[i]);
                        }
                        assertThat(stranger.closeCode()).isEqualTo(4400);
                    }
                }
            }
        });
        assertThat(arena.server().log()).doesNotContain("Incident").doesNotContain("StackOverflow");
    }

    @Test
    void rowIPingsWhosePongsNobodyReads() throws Exception {
        byte[] pings = Stranger.repeated(RawClient.frame(true, RawClient.PING, new byte[125]), 100);
        byte[] messages = Stranger.repeated(Stranger.text("{\"type\":\"ping\",\"t\":1}"), 100);
        arena.survives("I pings without reading", () -> {
            List<Stranger> strangers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                strangers.add(Stranger.joined(arena.port(), "flood", 10 + i).floods(pings));
            }
            Stranger talker = Stranger.joined(arena.port(), "flood", 20).floods(messages);
            Until.passed(A_WHILE);
            Until.isTrue("who sends too many messages is ended", SOON, talker::hasEnded);
            for (Stranger stranger : strangers) {
                stranger.close();
            }
            talker.close();
        });
    }

    @Test
    void rowKMessagesThatAreMuchWork() throws Exception {
        String heavy = "{\"type\":\"ping\",\"t\":1,\"x\":[" + "{\"a\":[1,{}]},".repeat(4_500) + "0]}";
        byte[] bytes = Stranger.text(heavy);
        assertThat(heavy.length()).isBetween(50_000, 65_536);
        arena.survives("K heavy messages, 4 floods of 60 KB each", () -> {
            List<Stranger> strangers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                strangers.add(Stranger.joined(arena.port(), "heavy", 10 + i).floods(bytes));
            }
            Until.passed(A_WHILE);
            for (Stranger stranger : strangers) {
                stranger.close();
            }
        });
    }
}
