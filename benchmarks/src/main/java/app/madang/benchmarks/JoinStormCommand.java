package app.madang.benchmarks;

import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.storm.StormResult;
import app.madang.benchmarks.storm.StormRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run join-storm}. */
@Command(
        name = "join-storm",
        description = "Everybody joins at once: time until all are in and know each other.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class JoinStormCommand implements Callable<Integer> {
    /** As many as fit into one room of Madang at the most. */
    private static final int CROWDED = 100;

    @Mixin
    private Measurement measurement;

    @Mixin
    private Servers servers;

    @Option(names = "--people", defaultValue = "500", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--rooms", defaultValue = "100", description = "In so many rooms. Default: ${DEFAULT-VALUE}.")
    private int rooms;

    @Option(
            names = "--storms",
            defaultValue = "5",
            description = "One after the other on each server; the first meets it cold. Default: ${DEFAULT-VALUE}.")
    private int storms;

    @Override
    public Integer call() throws IOException {
        Map<String, Integer> settings = Map.of("people", people, "rooms", rooms, "storms", storms);
        return measurement.report(
                settings, this::runAll, results -> table(results).toString());
    }

    private List<StormResult> runAll() throws IOException {
        List<StormResult> results = new ArrayList<>(run(rooms, people / rooms));
        results.addAll(run(Math.max(1, people / CROWDED), Math.min(people, CROWDED)));
        return results;
    }

    private List<StormResult> run(int inRooms, int inRoom) throws IOException {
        StormRun run = new StormRun(measurement.launcher(), inRooms, inRoom, storms);
        List<StormResult> results = new ArrayList<>();
        for (Contestant server : servers.all()) {
            measurement.tell(inRooms + " rooms of " + inRoom + ": " + server);
            results.add(run.run(server));
        }
        return results;
    }

    private static Table table(List<StormResult> results) {
        Table table = new Table(
                "server",
                "rooms",
                "of",
                "cold: joined s",
                "know all s",
                "later: joined s",
                "know all s",
                "retries",
                "CPU s");
        for (StormResult result : results) {
            table.row(
                    result.server(),
                    result.rooms(),
                    result.inRoom(),
                    result.first().joinedSeconds(),
                    orNothing(result.first().metSeconds()),
                    result.slowestLater().joinedSeconds(),
                    orNothing(result.slowestLater().metSeconds()),
                    result.storms().stream().mapToInt(storm -> storm.retries()).sum(),
                    result.cpuSeconds());
        }
        return table;
    }

    private static Object orNothing(Double seconds) {
        return seconds == null ? "-" : seconds;
    }
}
