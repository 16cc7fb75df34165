package app.madang.benchmarks;

import app.madang.benchmarks.call.CallReport;
import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Stage;
import app.madang.benchmarks.call.Visit;
import app.madang.benchmarks.clip.Recording;
import app.madang.benchmarks.garbage.GarbageResult;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run garbage}. */
@Command(
        name = "garbage",
        description = "What Madang's window allocates in a call, and how long its collector stops it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class GarbageCommand implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Mixin
    private Timing timing = new Timing(600, 20);

    @Option(names = "--people", defaultValue = "4", description = "In the call. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Override
    public Integer call() throws IOException {
        CallSettings settings = new CallSettings(timing.seconds(), timing.settle(), CallSettings.USUAL_KBPS);
        return measurement.reportCalls(settings, () -> List.of(run(settings)), GarbageCommand::text);
    }

    private GarbageResult run(CallSettings settings) throws IOException {
        Path log = Files.createDirectories(measurement.folder("call")).resolve("gc.log");
        Files.deleteIfExists(log);
        // A way to the JVM that every start of it keeps.
        Map<String, String> logged =
                Map.of("JDK_JAVA_OPTIONS", "-Xlog:gc:file=" + log.toAbsolutePath() + ":timemillis:filecount=0");
        try (Stage stage = measurement.stage(logged, settings.kbps())) {
            measurement.tell("a call of " + people + ", " + timing.seconds() + " s");
            Visit visit = new Visit(Program.MADANG, people, 1, Recording.inCallOf(people), true);
            return GarbageResult.of(log, stage.guest(settings).run(visit));
        }
    }

    private static String text(List<GarbageResult> results) {
        CallResult call = results.getFirst().call();
        return table(results.getFirst()) + "\n" + new CallReport(List.of(call)).text();
    }

    private static Table table(GarbageResult result) {
        return new Table(
                        "allocated MiB/s",
                        "collections",
                        "pause p50 ms",
                        "longest ms",
                        "all pauses ms",
                        "live MiB",
                        "RSS MiB")
                .row(
                        String.format(Locale.ROOT, "%.2f", result.allocatedMiBPerSecond()),
                        result.collections(),
                        result.medianPauseMs(),
                        result.longestPauseMs(),
                        result.pausedMs(),
                        result.liveMiB(),
                        result.call().used().residentBytes() >> 20);
    }
}
