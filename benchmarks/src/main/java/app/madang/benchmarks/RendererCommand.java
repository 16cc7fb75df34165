package app.madang.benchmarks;

import app.madang.benchmarks.call.CallReport;
import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.CallSettings;
import app.madang.benchmarks.call.Guest;
import app.madang.benchmarks.call.ShowingReport;
import app.madang.benchmarks.call.Stage;
import app.madang.benchmarks.call.Visit;
import app.madang.benchmarks.clip.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run renderer}. */
@Command(
        name = "renderer",
        description = "What showing costs beside Chromium: the same calls with a window and without.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class RendererCommand implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Mixin
    private Timing timing = new Timing(30, 15);

    @Mixin
    private Rounds rounds = new Rounds(2);

    @Option(
            names = "--tiles",
            split = ",",
            defaultValue = "1,4,8",
            description = "Of others, in the window. Default: ${DEFAULT-VALUE}.")
    private List<Integer> tiles;

    @Override
    public Integer call() throws IOException {
        CallSettings settings = new CallSettings(timing.seconds(), timing.settle(), CallSettings.USUAL_KBPS);
        return measurement.reportCalls(
                settings,
                () -> runAll(settings),
                results -> new ShowingReport(results).text() + "\n" + new CallReport(results).text());
    }

    private List<CallResult> runAll(CallSettings settings) throws IOException {
        List<CallResult> results = new ArrayList<>();
        try (Stage stage = measurement.stage()) {
            Guest guest = stage.guest(settings);
            for (int number : tiles) {
                results.addAll(rounds.each((program, round) -> List.of(
                        run(guest, new Visit(program, number + 1, round, incoming(number), true)),
                        run(guest, new Visit(program, number + 1, round, incoming(number), false)))));
            }
        }
        return results;
    }

    private CallResult run(Guest guest, Visit visit) throws IOException {
        measurement.tell((visit.people() - 1) + " tiles, round " + visit.round() + ": "
                + visit.program().title() + (visit.shown() ? "" : ", nothing shown"));
        return guest.run(visit);
    }

    /** 30 pictures a second, as large as Madang asks for where 1, 4 or 8 others share a window of 1280x800. */
    private static Recording incoming(int tiles) {
        if (tiles == 1) {
            return new Recording(1280, 720, 30, 1500);
        }
        return tiles <= 4 ? new Recording(560, 314, 30, 440) : new Recording(416, 234, 30, 280);
    }
}
