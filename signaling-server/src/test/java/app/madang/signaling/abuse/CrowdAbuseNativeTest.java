package app.madang.signaling.abuse;

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

/** Many who each stay within what one may do, at the same moment (docs/server.md, the table of abuse). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process has open is read from /proc")
class CrowdAbuseNativeTest {
    private static final int CROWD = 100;
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private Arena arena;

    @BeforeAll
    void start() throws Exception {
        arena = new Arena(ServerProcess.start("--grace-ms", "1000"));
    }

    @AfterAll
    void stop() throws Exception {
        arena.close();
    }

    /** One read of each brings thousands of frames: hundreds of thousands that wait would be all of the memory. */
    @Test
    void tinyMessagesByTheThousandFromEachOfAHundred() throws Exception {
        sendAtOnce("100 × 8,000 tiny messages at once", Stranger.repeated(Stranger.text("{}"), 8_000));
    }

    /** Each is answered, since it is within the burst. */
    @Test
    void aWholeBurstFromEachOfAHundred() throws Exception {
        sendAtOnce("100 × 390 pings at once", Stranger.repeated(Stranger.text("{\"type\":\"ping\",\"t\":1}"), 390));
    }

    private void sendAtOnce(String row, byte[] bytes) throws Exception {
        List<Stranger> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(Stranger.joined(arena.port(), "crowd-" + i, 3));
        }
        arena.survives(row, () -> {
            for (Stranger stranger : crowd) {
                stranger.client().sendBytes(bytes);
            }
            Until.passed(A_WHILE);
            for (Stranger stranger : crowd) {
                stranger.close();
            }
        });
    }

    /** What is kept for a connection must go with it, not with the timers that know it. */
    @Test
    void whoComesAndSaysALetterAndGoesAsFastAsCanBe() throws Exception {
        arena.survives("come, one letter, reset", () -> {
            List<Thread> strangers = new ArrayList<>();
            long end = System.nanoTime() + A_WHILE.toNanos();
            for (int i = 0; i < 2; i++) {
                strangers.add(Thread.ofPlatform().daemon().start(() -> comeAndGoUntil(end)));
            }
            for (Thread stranger : strangers) {
                stranger.join();
            }
        });
    }

    private void comeAndGoUntil(long end) {
        while (System.nanoTime() < end) {
            try (RawClient client = new RawClient(arena.port())) {
                client.sendBytes("G");
                client.reset();
            } catch (IOException e) {
                // The server may be quicker.
            }
        }
    }
}
