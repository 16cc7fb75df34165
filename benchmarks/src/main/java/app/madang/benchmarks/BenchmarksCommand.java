package app.madang.benchmarks;

import app.madang.benchmarks.report.Results;
import app.madang.benchmarks.report.Versions;
import app.madang.benchmarks.server.Launcher;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/run NAME}: measures server and client beside others. Exit codes: 0 measured, 1 not, 2 usage. */
@Command(
        name = "benchmarks/run",
        description = "Measures Madang beside what people use instead (docs/benchmarks.md).",
        subcommands = {
            CallCommand.class,
            LatencyCommand.class,
            RendererCommand.class,
            GarbageCommand.class,
            FileCommand.class,
            CodecsCommand.class,
            RelayCommand.class,
            JoinStormCommand.class,
            IdleCommand.class
        },
        usageHelpAutoWidth = true)
public final class BenchmarksCommand {
    @Option(
            names = "--server",
            paramLabel = "WORD",
            required = true,
            hidden = true,
            description = "What starts Madang's server, one word each time; given by benchmarks/run.")
    private List<String> server;

    @Option(
            names = "--client",
            paramLabel = "WORD",
            hidden = true,
            description = "What starts Madang's client, one word each time; given by benchmarks/run.")
    private List<String> client = List.of();

    @Option(
            names = "--libraries",
            paramLabel = "CLASSPATH",
            defaultValue = "",
            hidden = true,
            description = "The client's classes and libraries; given by benchmarks/run.")
    private String libraries;

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

    List<String> client() {
        return client;
    }

    /** Of a process that runs parts of the client by themselves. */
    String trialClassPath() {
        return System.getProperty("java.class.path") + File.pathSeparator + libraries;
    }

    /** For what a benchmark needs while it runs. */
    Path folder(String name) {
        return out.resolve(name);
    }

    Results results() throws IOException {
        return new Results(out.resolve("results"), Versions.of(state, peers));
    }

    /** Of benchmarks of Madang alone. */
    Results ownResults() {
        return new Results(out.resolve("results"), Map.of("madang", state));
    }

    /** Of benchmarks beside Chromium. */
    Results callResults() {
        return new Results(out.resolve("results"), Versions.withChromium(state));
    }
}
