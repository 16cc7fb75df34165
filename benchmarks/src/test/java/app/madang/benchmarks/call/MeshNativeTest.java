package app.madang.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.participant.Chromium;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.participant.Web;
import app.madang.benchmarks.server.Launcher;
import app.madang.signaling.ServerCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A short call of two pages: that it is measured, not what. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the benchmarks read /proc")
class MeshNativeTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void twoPagesMeetAndAreMeasured() throws IOException {
        assumeTrue(Chromium.found().isPresent() || System.getenv("CI") != null, "needs Chromium");
        Path clip = new Clip(320, 180, 15, 15, 1).in(folder);
        try (Web web = Web.start(folder)) {
            Starter starter = new Starter(List.of(), Map.of(), web, folder, 300);
            CallResult result =
                    new Mesh(servers(), starter, clip, new CallSettings(3, 0, 300)).run(Program.CHROMIUM, 2, 1);
            assertThat(result.cores()).isPositive();
            assertThat(result.used().processes()).isGreaterThan(4);
            assertThat(result.received().fps()).isPositive();
            assertThat(result.received().width()).isPositive();
            assertThat(result.sent().kbps()).isPositive();
        }
    }

    private Launcher servers() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> server =
                List.of(java, "-cp", System.getProperty("java.class.path"), ServerCommand.class.getName());
        return new Launcher(server, folder, folder);
    }
}
