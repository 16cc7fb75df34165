package app.madang.benchmarks;

import app.madang.benchmarks.call.CallReport;
import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Stage;
import app.madang.benchmarks.call.Visit;
import app.madang.benchmarks.clip.Recording;
import app.madang.benchmarks.participant.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run call}. */
@Command(
        name = "call",
        description = "Calls at 720p30 beside Chromium: processor time, memory, pictures that arrive.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class CallCommand implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Mixin
    private Timing timing = new Timing(30, 15);

    @Mixin
    private Rounds rounds = new Rounds(2);

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
            names = "--kbps",
            defaultValue = "2500",
            description = "The most that Chromium sends on a link. Default: ${DEFAULT-VALUE}.")
    private int kbps;

    @Override
    public Integer call() throws IOException {
        CallSettings settings = new CallSettings(timing.seconds(), timing.settle(), kbps);
        return measurement.reportCalls(settings, () -> runAll(settings), results -> new CallReport(results).text());
    }

    /** The calls. */
    enum Scene {
        MESH,
        WINDOW
    }

    private List<CallResult> runAll(CallSettings settings) throws IOException {
        List<CallResult> results = new ArrayList<>();
        try (Stage stage = measurement.stage(Map.of(), kbps)) {
            for (Scene scene : scenes) {
                for (int number : people) {
                    results.addAll(rounds.each((program, round) -> {
                        tell(scene, number, round, program);
                        return List.of(run(stage, settings, scene, number, program, round));
                    }));
                }
            }
        }
        return results;
    }

    private static CallResult run(
            Stage stage, CallSettings settings, Scene scene, int number, Program program, int round)
            throws IOException {
        return switch (scene) {
            case MESH -> stage.mesh(settings).run(program, number, round);
            case WINDOW ->
                stage.guest(settings).run(new Visit(program, number, round, Recording.inCallOf(number), true));
        };
    }

    private void tell(Scene scene, int number, int round, Program program) {
        measurement.tell(
                scene.name().toLowerCase(Locale.ROOT) + " of " + number + ", round " + round + ": " + program.title());
    }
}
