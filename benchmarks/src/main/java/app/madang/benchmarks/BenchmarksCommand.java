package app.madang.benchmarks;

import app.madang.benchmarks.report.Results;
import app.madang.benchmarks.report.Versions;
import app.madang.benchmarks.server.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/run NAME}: measures the signaling server beside others. Exit codes: 0 measured, 1 not, 2 usage. */
@Command(
        name = "benchmarks/run",
        description = "Measures the signaling server beside what people use instead (docs/benchmarks.md).",
        subcommands = {RelayCommand.class, JoinStormCommand.class, IdleCommand.class},
        usageHelpAutoWidth = true)
public final class BenchmarksCommand {
    @Option(
            names = "--server",
            paramLabel = "WORD",
            required = true,
            hidden = true,
            description = "What starts Madang's server, one word each time; given by benchmarks/run.")
    private List<String> server;

    @Option(names = "--state", paramLabel = "NAME", defaultValue = "unknown", hidden = true)
    private String state;

    @Option(names = "--peers", paramLabel = "FOLDER", required = true, hidden = true)
    private Path peers;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, hidden = true)
    private Path out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchmarksCommand()).setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println("The benchmark cannot go on: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    Launcher launcher() {
        return new Launcher(server, peers, out.resolve("logs"));
    }

    Results results() throws IOException {
        return new Results(out.resolve("results"), Versions.of(state, peers));
    }
}
