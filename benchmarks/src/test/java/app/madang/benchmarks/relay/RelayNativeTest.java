package app.madang.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.traffic.Plan;
import app.madang.benchmarks.traffic.Planner;
import app.madang.signaling.ServerCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark at work on the real server, for some seconds: that it measures, not what. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the benchmarks read /proc")
class RelayNativeTest {
    private static final Settings SETTINGS = new Settings(300, 20, 1, 2, true);

    @Test
    void itRelaysTheWholePlan(@TempDir Path folder) throws IOException {
        Plan plan = Planner.plan(SETTINGS.rate(), SETTINGS.totalSeconds(), 1);
        Launcher launcher = new Launcher(server(), folder, folder);
        RunResult run = new RelayRun(launcher, SETTINGS, plan).run(Contestant.MADANG);
        assertThat(run.windows()).extracting(WindowResult::name).containsExactly("quiet", "troubled");
        assertThat(run.windows()).allSatisfy(window -> {
            assertThat(window.relay().count()).isPositive().isEqualTo(window.planned());
            assertThat(window.missing()).isZero();
            assertThat(window.doubled()).isZero();
            assertThat(window.refused()).isZero();
            assertThat(window.server().residentBytes()).isPositive();
            assertThat(window.cpuPer100k()).isPositive();
        });
        assertThat(run.floodedPerSecond()).isPositive();
    }

    private static List<String> server() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerCommand.class.getName());
    }
}
