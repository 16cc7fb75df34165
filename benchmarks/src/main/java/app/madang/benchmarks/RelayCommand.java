package app.madang.benchmarks;

import app.madang.benchmarks.relay.RelayReport;
import app.madang.benchmarks.relay.RelayRun;
import app.madang.benchmarks.relay.RunResult;
import app.madang.benchmarks.relay.Settings;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.traffic.Plan;
import app.madang.benchmarks.traffic.Planner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run relay}. */
@Command(
        name = "relay",
        description = "Open-loop load of calls being set up: time to relay, processor time, memory.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class RelayCommand implements Callable<Integer> {
    private static final long SEED = 20_260_101;

    @Mixin
    private Measurement measurement;

    @Mixin
    private Servers servers;

    @Option(names = "--rate", defaultValue = "2000", description = "Messages a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--idle", defaultValue = "1000", description = "Idle stays beside it. Default: ${DEFAULT-VALUE}.")
    private int idle;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Load before the first window. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long each window is measured. Default: ${DEFAULT-VALUE}.")
    private int window;

    @Option(
            names = "--rounds",
            defaultValue = "2",
            description = "How often each server runs; every other round in reverse order. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--quick", description = "One round of short windows: to see that it works, not to compare.")
    private boolean quick;

    @Override
    public Integer call() throws IOException {
        Settings settings = quick ? new Settings(rate, 200, 3, 4) : new Settings(rate, idle, warmUp, window);
        return measurement.report(settings, () -> runAll(settings), runs -> new RelayReport(runs).text());
    }

    private List<RunResult> runAll(Settings settings) throws IOException {
        Plan plan = Planner.plan(settings.rate(), settings.totalSeconds(), SEED);
        RelayRun run = new RelayRun(measurement.launcher(), settings, plan);
        List<Contestant> order = servers.all();
        List<RunResult> results = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : rounds); round++) {
            for (Contestant server : round % 2 == 0 ? order : order.reversed()) {
                measurement.tell("round " + (round + 1) + ": " + server + ", " + settings.totalSeconds() + " s");
                results.add(run.run(server));
            }
        }
        return results;
    }
}
