package app.madang.benchmarks;

import app.madang.benchmarks.call.CallReport;
import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Guest;
import app.madang.benchmarks.call.Visit;
import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.clip.Recording;
import app.madang.benchmarks.garbage.GarbageResult;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.participant.Web;
import app.madang.benchmarks.report.Machine;
import app.madang.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run garbage}. */
@Command(
        name = "garbage",
        description = "What Madang's window allocates in a call, and how long its collector stops it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class GarbageCommand implements Callable<Integer> {
    private static final int KBPS = 2_500;

    @ParentCommand
    private BenchmarksCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--people", defaultValue = "4", description = "In the call. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--seconds", defaultValue = "600", description = "How long. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--settle", defaultValue = "20", description = "Seconds before that. Default: ${DEFAULT-VALUE}.")
    private int settle;

    @Override
    public Integer call() throws IOException {
        LocalDateTime begun = LocalDateTime.now();
        Machine machine = Machine.here();
        spec.commandLine().getOut().println(machine.text() + "\n");
        CallSettings settings = new CallSettings(seconds, settle, KBPS);
        Path log = Files.createDirectories(parent.folder("call")).resolve("gc.log");
        Files.deleteIfExists(log);
        CallResult call = measured(settings, log);
        GarbageResult garbage = GarbageResult.of(log, call.fromMs(), call.used());
        spec.commandLine().getOut().println(table(garbage));
        spec.commandLine().getOut().println(new CallReport(List.of(call)).text());
        spec.commandLine()
                .getOut()
                .println("Written: " + parent.callResults().write("garbage", begun, machine, settings, garbage));
        return 0;
    }

    private CallResult measured(CallSettings settings, Path log) throws IOException {
        Path clips = parent.folder("clips");
        // A way to the JVM that every start of it keeps.
        Map<String, String> logged =
                Map.of("JDK_JAVA_OPTIONS", "-Xlog:gc:file=" + log.toAbsolutePath() + ":timemillis:filecount=0");
        try (Web web = Web.start(clips)) {
            Starter starter = new Starter(parent.client(), logged, web, parent.folder("call"), KBPS);
            Path others = Clip.usual(Guest.OTHERS).in(clips);
            Guest guest = new Guest(parent.launcher(), starter, Clip.usual(1).in(clips), others, settings);
            spec.commandLine().getErr().println("a call of " + people + ", " + seconds + " s");
            return guest.run(new Visit(Program.MADANG, people, 1, Recording.inCallOf(people), true));
        }
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
                        String.format(java.util.Locale.ROOT, "%.2f", result.allocatedMiBPerSecond()),
                        result.collections(),
                        result.medianPauseMs(),
                        result.longestPauseMs(),
                        result.pausedMs(),
                        result.liveMiB(),
                        result.used().residentBytes() >> 20);
    }
}
