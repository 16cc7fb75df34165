package app.madang.benchmarks;

import app.madang.benchmarks.report.Machine;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every measuring command has: the servers that it compares, and where it says what came of it. */
final class Measurement {
    @ParentCommand
    private BenchmarksCommand parent;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--servers",
            split = ",",
            defaultValue = "MADANG,WS,SOCKET_IO,PEER",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Contestant> servers;

    /** Measures, and returns one result for each run. */
    @FunctionalInterface
    interface Work<T> {
        List<T> results() throws IOException;
    }

    List<Contestant> servers() {
        return servers;
    }

    Launcher launcher() {
        return parent.launcher();
    }

    /** For who waits. */
    void tell(String progress) {
        command.commandLine().getErr().println(progress);
    }

    /**
     * Does the work, shows what came of it and writes it to the command's own file, with the machine that it was
     * measured on.
     *
     * @param settings what was asked for; anything that Jackson writes
     * @return the exit code
     */
    <T> int report(Object settings, Work<T> work, Function<List<T>, String> text) throws IOException {
        LocalDateTime begun = LocalDateTime.now();
        Machine machine = Machine.here();
        PrintWriter out = command.commandLine().getOut();
        out.println(machine.text() + "\n");
        List<T> results = work.results();
        out.print(text.apply(results));
        out.println("Written: " + parent.results().write(command.name(), begun, machine, settings, results));
        return 0;
    }
}
