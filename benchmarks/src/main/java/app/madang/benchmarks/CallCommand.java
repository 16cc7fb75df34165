package app.madang.benchmarks;

import app.madang.benchmarks.call.CallReport;
import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Guest;
import app.madang.benchmarks.call.Mesh;
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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run call}. */
@Command(
        name = "call",
        description = "Calls at 720p30 beside Chromium: processor time, memory, pictures that arrive.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class CallCommand implements Callable<Integer> {
    @ParentCommand
    private BenchmarksCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scenes",
            split = ",",
            defaultValue = "WINDOW,MESH",
            description = "Which calls, see docs/benchmarks.md: ${COMPLETION-CANDIDATES}. Default: both.")
    private List<Scene> scenes;

    @Option(
            names = "--people",
            split = ",",
            defaultValue = "2,3,4",
            description = "In the call. Default: ${DEFAULT-VALUE}.")
    private List<Integer> people;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "How long each call is measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--settle", defaultValue = "15", description = "Seconds before that. Default: ${DEFAULT-VALUE}.")
    private int settle;

    @Option(
            names = "--rounds",
            defaultValue = "2",
            description = "How often, one program after the other. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--kbps",
            defaultValue = "2500",
            description = "The most that Chromium sends on a link. Default: ${DEFAULT-VALUE}.")
    private int kbps;

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
        CallSettings settings = new CallSettings(seconds, settle, kbps);
        List<CallResult> results = runAll(settings);
        spec.commandLine().getOut().println(new CallReport(results).text());
        spec.commandLine()
                .getOut()
                .println("Written: " + parent.callResults().write("call", begun, machine, settings, results));
        return 0;
    }

    /** The calls. */
    enum Scene {
        MESH,
        WINDOW
    }

    private List<CallResult> runAll(CallSettings settings) throws IOException {
        Path clips = parent.folder("clips");
        Path own = Clip.usual(1).in(clips);
        List<CallResult> results = new ArrayList<>();
        try (Web web = Web.start(clips)) {
            Starter starter = new Starter(parent.client(), Map.of(), web, parent.folder("call"), kbps);
            Mesh mesh = new Mesh(parent.launcher(), starter, own, settings);
            Path others = Clip.usual(Guest.OTHERS).in(clips);
            Guest guest = new Guest(parent.launcher(), starter, own, others, settings);
            for (Scene scene : scenes) {
                for (int number : people) {
                    for (int round = 1; round <= rounds; round++) {
                        for (Program program : programs) {
                            say(scene, number, round, program);
                            results.add(
                                    switch (scene) {
                                        case MESH -> mesh.run(program, number, round);
                                        case WINDOW ->
                                            guest.run(new Visit(
                                                    program, number, round, Recording.inCallOf(number), true));
                                    });
                        }
                    }
                }
            }
        }
        return results;
    }

    private void say(Scene scene, int number, int round, Program program) {
        spec.commandLine()
                .getErr()
                .println(scene.name().toLowerCase(Locale.ROOT) + " of " + number + ", round " + round + ": "
                        + program.title());
    }
}
