package app.madang.benchmarks;

import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Stage;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.participant.Web;
import app.madang.benchmarks.report.Machine;
import app.madang.benchmarks.report.Results;
import app.madang.benchmarks.server.Launcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every measuring command has: who starts what it compares, and where it says what came of it. */
@Command
final class Measurement {
    @ParentCommand
    private BenchmarksCommand parent;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Measures, and returns one result for each run. */
    @FunctionalInterface
    interface Work<T> {
        List<T> results() throws IOException;
    }

    Launcher launcher() {
        return parent.launcher();
    }

    /**
     * For calls beside Chromium.
     *
     * @param environment of Madang, beside this program's own
     * @param kbps the most that Chromium sends to each other one
     */
    Stage stage(Map<String, String> environment, int kbps) throws IOException {
        Path clips = folder("clips");
        Web web = Web.start(clips);
        Starter starter = new Starter(parent.client(), environment, web, folder("call"), kbps);
        return new Stage(launcher(), web, starter, clips);
    }

    Stage stage() throws IOException {
        return stage(Map.of(), CallSettings.USUAL_KBPS);
    }

    /** Of a process that runs parts of the client by themselves. */
    String trialClassPath() {
        return parent.trialClassPath();
    }

    /** For what is needed while it runs. */
    Path folder(String name) {
        return parent.folder(name);
    }

    /** For who waits. */
    void tell(String progress) {
        command.commandLine().getErr().println(progress);
    }

    /**
     * Does the work, shows what came of it and writes it to the command's own file, with the machine and the versions
     * of the servers that it was measured on.
     *
     * @param settings what was asked for; anything that Jackson writes
     * @return the exit code
     */
    <T> int report(Object settings, Work<T> work, Function<List<T>, String> text) throws IOException {
        return report(parent.results(), settings, work, text);
    }

    /** The same of Madang alone. */
    <T> int reportOwn(Object settings, Work<T> work, Function<List<T>, String> text) throws IOException {
        return report(parent.ownResults(), settings, work, text);
    }

    /** The same with the version of Chromium. */
    <T> int reportCalls(Object settings, Work<T> work, Function<List<T>, String> text) throws IOException {
        return report(parent.callResults(), settings, work, text);
    }

    private <T> int report(Results file, Object settings, Work<T> work, Function<List<T>, String> text)
            throws IOException {
        LocalDateTime begun = LocalDateTime.now();
        Machine machine = Machine.here();
        PrintWriter out = command.commandLine().getOut();
        out.println(machine.text() + "\n");
        List<T> results = work.results();
        out.print(text.apply(results));
        out.println("\nWritten: " + file.write(command.name(), begun, machine, settings, results));
        return 0;
    }
}
