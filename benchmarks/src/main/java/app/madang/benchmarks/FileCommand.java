package app.madang.benchmarks;

import app.madang.benchmarks.call.Stage;
import app.madang.benchmarks.file.FileReport;
import app.madang.benchmarks.file.FileResult;
import app.madang.benchmarks.file.FileRun;
import app.madang.benchmarks.file.FileSettings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run file}. */
@Command(
        name = "file",
        description = "A file of 1 GB in a call of two beside Chromium: speed, processor time, memory, chat meanwhile.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class FileCommand implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Mixin
    private Rounds rounds = new Rounds(3);

    @Option(
            names = "--megabytes",
            defaultValue = "1000",
            description = "The size of the file. Default: ${DEFAULT-VALUE}.")
    private int megabytes;

    @Option(names = "--settle", defaultValue = "12", description = "Seconds before it. Default: ${DEFAULT-VALUE}.")
    private int settle;

    @Override
    public Integer call() throws IOException {
        FileSettings settings = new FileSettings(megabytes * 1_000_000L, settle);
        return measurement.reportCalls(settings, () -> runAll(settings), results -> new FileReport(results).text());
    }

    private List<FileResult> runAll(FileSettings settings) throws IOException {
        try (Stage stage = measurement.stage()) {
            FileRun run = new FileRun(stage.servers(), stage.starter(), stage.own(), settings);
            return rounds.each((program, round) -> {
                measurement.tell("round " + round + ": " + program.title());
                return List.of(run.run(program, round));
            });
        }
    }
}
