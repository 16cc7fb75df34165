package app.madang.benchmarks;

import app.madang.benchmarks.call.CallReport;
import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Guest;
import app.madang.benchmarks.call.ShowingReport;
import app.madang.benchmarks.call.Visit;
import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.clip.Recording;
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

/** {@code benchmarks/run renderer}. */
@Command(
        name = "renderer",
        description = "What showing costs beside Chromium: the same calls with a window and without.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class RendererCommand implements Callable<Integer> {
    private static final int KBPS = 2_500;

    @ParentCommand
    private BenchmarksCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--tiles",
            split = ",",
            defaultValue = "1,4,8",
            description = "Of others, in the window. Default: ${DEFAULT-VALUE}.")
    private List<Integer> tiles;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long each call is measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--settle", defaultValue = "12", description = "Seconds before that. Default: ${DEFAULT-VALUE}.")
    private int settle;

    @Option(names = "--rounds", defaultValue = "2", description = "How often. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--programs",
            split = ",",
            defaultValue = "MADANG,CHROMIUM",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: both.")
    private List<Program> programs;

    @Override
    public Integer call() throws IOException {
        LocalDateTime begun = LocalDateTime.now();
        Machine machine = Machine.here();
        spec.commandLine().getOut().println(machine.text() + "\n");
        CallSettings settings = new CallSettings(seconds, settle, KBPS);
        List<CallResult> results = runAll(settings);
        spec.commandLine().getOut().println(new ShowingReport(results).text());
        spec.commandLine().getOut().println(new CallReport(results).text());
        spec.commandLine()
                .getOut()
                .println("Written: " + parent.callResults().write("renderer", begun, machine, settings, results));
        return 0;
    }

    private List<CallResult> runAll(CallSettings settings) throws IOException {
        Path clips = parent.folder("clips");
        List<CallResult> results = new ArrayList<>();
        try (Web web = Web.start(clips)) {
            Starter starter = new Starter(parent.client(), Map.of(), web, parent.folder("call"), KBPS);
            Path others = Clip.usual(Guest.OTHERS).in(clips);
            Guest guest = new Guest(parent.launcher(), starter, Clip.usual(1).in(clips), others, settings);
            for (int number : tiles) {
                for (int round = 1; round <= rounds; round++) {
                    for (Program program : programs) {
                        for (boolean shown : new boolean[] {true, false}) {
                            Visit visit = new Visit(program, number + 1, round, incoming(number), shown);
                            say(visit);
                            results.add(guest.run(visit));
                        }
                    }
                }
            }
        }
        return results;
    }

    private void say(Visit visit) {
        spec.commandLine()
                .getErr()
                .println((visit.people() - 1) + " tiles, round " + visit.round() + ": "
                        + visit.program().title() + (visit.shown() ? "" : ", nothing shown"));
    }

    /** 30 pictures a second, about as large as the tiles. */
    private static Recording incoming(int tiles) {
        if (tiles == 1) {
            return new Recording(1280, 720, 30, 1500);
        }
        return tiles <= 4 ? new Recording(640, 360, 30, 500) : new Recording(320, 180, 30, 200);
    }
}
