package app.madang.benchmarks;

import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.file.FileReport;
import app.madang.benchmarks.file.FileResult;
import app.madang.benchmarks.file.FileRun;
import app.madang.benchmarks.file.FileSettings;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.participant.Web;
import app.madang.benchmarks.report.Machine;
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

/** {@code benchmarks/run file}. */
@Command(
        name = "file",
        description = "A file of 1 GB in a call of two beside Chromium: speed, processor time, memory, chat meanwhile.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class FileCommand implements Callable<Integer> {
    private static final int KBPS = 2_500;

    @ParentCommand
    private BenchmarksCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--megabytes",
            defaultValue = "1000",
            description = "The size of the file. Default: ${DEFAULT-VALUE}.")
    private int megabytes;

    @Option(names = "--settle", defaultValue = "12", description = "Seconds before it. Default: ${DEFAULT-VALUE}.")
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
        FileSettings settings = new FileSettings(megabytes * 1_000_000L, settle);
        List<FileResult> results = runAll(settings);
        spec.commandLine().getOut().println(new FileReport(results).text());
        spec.commandLine()
                .getOut()
                .println("Written: " + parent.callResults().write("file", begun, machine, settings, results));
        return 0;
    }

    private List<FileResult> runAll(FileSettings settings) throws IOException, InterruptedException {
        Path clip = Clip.usual(1).in(parent.folder("clips"));
        List<FileResult> results = new ArrayList<>();
        try (Web web = Web.start(clip.getParent())) {
            Starter starter = new Starter(parent.client(), Map.of(), web, parent.folder("call"), KBPS);
            FileRun run = new FileRun(parent.launcher(), starter, clip, settings);
            for (int round = 1; round <= rounds; round++) {
                for (Program program : programs) {
                    spec.commandLine().getErr().println("round " + round + ": " + program.title());
                    results.add(run.run(program, round));
                }
            }
        }
        return results;
    }
}
