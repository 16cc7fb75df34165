package app.madang.benchmarks;

import app.madang.benchmarks.idle.IdleResult;
import app.madang.benchmarks.idle.IdleRun;
import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.server.Contestant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run idle}. */
@Command(
        name = "idle",
        description = "Stays that only say that they live: memory for each, processor time for all.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class IdleCommand implements Callable<Integer> {
    /** Longer than every interval of signs of life but Socket.IO's. */
    private static final int SETTLE_SECONDS = 12;

    private static final double KIB = 1_024;

    @Mixin
    private Measurement measurement;

    @Mixin
    private Servers servers;

    @Option(names = "--stays", defaultValue = "5000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int stays;

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the processor time is measured. Default: ${DEFAULT-VALUE}.")
    private int window;

    @Override
    public Integer call() throws IOException {
        Map<String, Integer> settings = Map.of("stays", stays, "windowSeconds", window);
        return measurement.report(
                settings, this::runAll, results -> table(results).toString());
    }

    private List<IdleResult> runAll() throws IOException {
        IdleRun run = new IdleRun(measurement.launcher(), stays, SETTLE_SECONDS, window);
        List<IdleResult> results = new ArrayList<>();
        for (Contestant server : servers.all()) {
            measurement.tell(stays + " stays: " + server);
            results.add(run.run(server));
        }
        return results;
    }

    private static Table table(List<IdleResult> results) {
        Table table = new Table(
                "server", "stays", "heap KiB/stay", "RSS KiB/stay", "RSS MiB empty", "RSS MiB full", "CPU %", "lost");
        for (IdleResult result : results) {
            table.row(
                    result.server(),
                    result.stays(),
                    result.heapBytes() == null ? "-" : (Object) (result.heapBytes() / KIB),
                    result.residentBytes() / KIB,
                    result.residentBefore() / KIB / KIB,
                    result.residentAfter() / KIB / KIB,
                    result.cpuSharePercent(),
                    result.lost());
        }
        return table;
    }
}
