package app.madang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.idle.IdleResult;
import app.madang.benchmarks.idle.IdleRun;
import app.madang.benchmarks.relay.RelayRun;
import app.madang.benchmarks.relay.RunResult;
import app.madang.benchmarks.relay.Settings;
import app.madang.benchmarks.relay.WindowResult;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.storm.StormResult;
import app.madang.benchmarks.storm.StormRun;
import app.madang.benchmarks.traffic.Plan;
import app.madang.benchmarks.traffic.Planner;
import app.madang.signaling.ServerCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks at work on the real server, for some seconds: that they measure, not what. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the benchmarks read /proc")
class BenchmarksNativeTest {
    private static final Settings SETTINGS = new Settings(300, 20, 1, 2);

    @TempDir
    private Path folder;

    @Test
    void theWholePlanIsRelayed() throws IOException {
        Plan plan = Planner.plan(SETTINGS.rate(), SETTINGS.totalSeconds(), 1);
        RunResult run = new RelayRun(launcher(), SETTINGS, plan).run(Contestant.MADANG);
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

    @Test
    void everybodyInAStormMeetsEverybody() throws IOException {
        StormResult storms = new StormRun(launcher(), 4, 5, 2).run(Contestant.MADANG);
        assertThat(storms.storms()).hasSize(2).allSatisfy(storm -> {
            assertThat(storm.joinedSeconds()).isPositive();
            assertThat(storm.metSeconds()).isPositive();
        });
    }

    @Test
    void idleStaysAreWeighed() throws IOException {
        IdleResult idle = new IdleRun(launcher(), 100, 1, 1).run(Contestant.MADANG);
        assertThat(idle.lost()).isZero();
        assertThat(idle.heapBytes()).isBetween(100.0, 100_000.0);
        assertThat(idle.residentAfter()).isPositive();
    }

    @Test
    void aCommandShowsItsResultsAndWritesThem() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--peers", "peers", "--out", folder.toString()));
        server().forEach(word -> arguments.addAll(List.of("--server", word)));
        arguments.addAll(List.of("join-storm --people 4 --rooms 2 --storms 1 --servers MADANG".split(" ")));
        StringWriter shown = new StringWriter();
        int status = BenchmarksCommand.commandLine()
                .setOut(new PrintWriter(shown))
                .execute(arguments.toArray(String[]::new));
        assertThat(status).isZero();
        assertThat(shown.toString()).contains("know all s", "Written: ");
        try (Stream<Path> written = Files.list(folder.resolve("results"))) {
            assertThat(written)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains("\"benchmark\" : \"join-storm\""));
        }
    }

    private Launcher launcher() {
        return new Launcher(server(), folder, folder);
    }

    private static List<String> server() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), ServerCommand.class.getName());
    }
}
