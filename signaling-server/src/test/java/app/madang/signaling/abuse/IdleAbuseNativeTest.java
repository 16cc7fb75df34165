package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Many who are only there (docs/server.md, the table of abuse). */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process has open is read from /proc")
class IdleAbuseNativeTest {
    private static final int STAYS = 3_000;
    private static final int IN_A_ROOM = 2;
    private static final long BYTES_FOR_EACH = 10_000;

    @Test
    void rowOThreeThousandStaysTakeLittleMemory() throws Exception {
        try (Arena arena = new Arena(ServerProcess.start("--grace-ms", "1000"))) {
            List<Stranger> idle = new ArrayList<>();
            long before = arena.server().heapInUse();
            arena.during("O 3,000 come", () -> {
                for (int i = 0; i < STAYS; i++) {
                    idle.add(Stranger.joined(arena.port(), "idle-" + i / IN_A_ROOM, 3 + i));
                }
            });
            long each = (arena.server().heapInUse() - before) / STAYS;
            System.out.println("heap for each idle stay: " + each + " bytes");
            assertThat(each).isLessThan(BYTES_FOR_EACH);
            arena.survives("O 3,000 go", () -> {
                for (Stranger stranger : idle) {
                    stranger.close();
                }
                Until.passed(Duration.ofSeconds(1));
            });
        }
    }
}
