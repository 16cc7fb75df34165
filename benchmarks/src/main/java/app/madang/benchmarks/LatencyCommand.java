package app.madang.benchmarks;

import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.latency.LatencyResult;
import app.madang.benchmarks.latency.LatencyRun;
import app.madang.benchmarks.latency.LatencySettings;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.participant.Web;
import app.madang.benchmarks.report.Machine;
import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.screen.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run latency}. */
@Command(
        name = "latency",
        description =
                "Calls of two beside Chromium: how old pictures are when they appear, and how soon the first does.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class LatencyCommand implements Callable<Integer> {
    private static final int KBPS = 2_500;

    @ParentCommand
    private BenchmarksCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long pictures are looked at. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--settle", defaultValue = "12", description = "Seconds before that. Default: ${DEFAULT-VALUE}.")
    private int settle;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often, one program after the other. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--programs",
            split = ",",
            defaultValue = "MADANG,CHROMIUM",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: both.")
    private List<Program> programs;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalDateTime begun = LocalDateTime.now();
        Machine machine = Machine.here();
        spec.commandLine().getOut().println(machine.text() + "\n");
        LatencySettings settings = new LatencySettings(seconds, settle);
        List<LatencyResult> results = runAll(settings);
        spec.commandLine().getOut().println(table(results));
        spec.commandLine()
                .getOut()
                .println("Written: " + parent.callResults().write("latency", begun, machine, settings, results));
        return 0;
    }

    private List<LatencyResult> runAll(LatencySettings settings) throws IOException, InterruptedException {
        Path clip = Clip.usual(1).in(parent.folder("clips"));
        List<LatencyResult> results = new ArrayList<>();
        try (Web web = Web.start(clip.getParent())) {
            Starter starter = new Starter(parent.client(), Map.of(), web, parent.folder("call"), KBPS);
            LatencyRun run = new LatencyRun(parent.launcher(), starter, clip, settings);
            for (int round = 1; round <= rounds; round++) {
                for (Program program : programs) {
                    spec.commandLine().getErr().println("round " + round + ": " + program.title());
                    results.add(run.run(program, round));
                }
            }
        }
        return results;
    }

    private static Table table(List<LatencyResult> results) {
        Table table = new Table(
                "program", "round", "p50 ms", "p95 ms", "shown/s", "longest gap ms", "first picture ms", "720p30 ms");
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
