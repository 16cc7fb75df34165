package app.madang.benchmarks;

import app.madang.benchmarks.call.Stage;
import app.madang.benchmarks.latency.LatencyResult;
import app.madang.benchmarks.latency.LatencyRun;
import app.madang.benchmarks.latency.LatencySettings;
import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.screen.Shown;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code benchmarks/run latency}. */
@Command(
        name = "latency",
        description =
                "Calls of two beside Chromium: how old pictures are when they appear, and how soon the first does.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class LatencyCommand implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Mixin
    private Timing timing = new Timing(30, 15);

    @Mixin
    private Rounds rounds = new Rounds(2);

    @Override
    public Integer call() throws IOException {
        LatencySettings settings = new LatencySettings(timing.seconds(), timing.settle());
        return measurement.reportCalls(
                settings, () -> runAll(settings), results -> table(results).toString());
    }

    private List<LatencyResult> runAll(LatencySettings settings) throws IOException {
        try (Stage stage = measurement.stage()) {
            LatencyRun run = new LatencyRun(stage.servers(), stage.starter(), stage.own(), settings);
            return rounds.each((program, round) -> {
                measurement.tell("round " + round + ": " + program.title());
                return List.of(run.run(program, round));
            });
        }
    }

    private static Table table(List<LatencyResult> results) {
        Table table = new Table(
                "program", "round", "p50 ms", "p95 ms", "shown/s", "longest gap ms", "first picture ms", "full ms");
        for (LatencyResult each : results) {
            Shown.Ages ages = each.shown().ageMs();
            table.row(
                    each.program(),
                    each.round(),
                    ages == null ? "-" : ages.p50(),
                    ages == null ? "-" : ages.p95(),
                    each.shown().fps(),
                    each.shown().longestGapMs(),
                    each.firstMs(),
                    each.fullMs() < 0 ? "never" : each.fullMs());
        }
        return table;
    }
}
