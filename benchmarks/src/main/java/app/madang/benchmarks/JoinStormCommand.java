package app.madang.benchmarks;

import app.madang.benchmarks.report.Machine;
import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.storm.StormResult;
import app.madang.benchmarks.storm.StormRun;
import java.io.IOException;
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

    @ParentCommand
    private BenchmarksCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--people", defaultValue = "500", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--rooms", defaultValue = "100", description = "In so many rooms. Default: ${DEFAULT-VALUE}.")
    private int rooms;

    @Option(
            names = "--storms",
            defaultValue = "5",
            description = "One after the other on each server; the first meets it cold. Default: ${DEFAULT-VALUE}.")
    private int storms;

    @Option(
            names = "--servers",
            split = ",",
            defaultValue = "MADANG,WS,SOCKET_IO,PEER",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Contestant> servers;

    @Override
    public Integer call() throws IOException {
        LocalDateTime begun = LocalDateTime.now();
        Machine machine = Machine.here();
        spec.commandLine().getOut().println(machine.text() + "\n");
        List<StormResult> results = new ArrayList<>(run(rooms, people / rooms));
        results.addAll(run(Math.max(1, people / CROWDED), Math.min(people, CROWDED)));
        spec.commandLine().getOut().println(table(results));
        Map<String, Integer> settings = Map.of("people", people, "rooms", rooms, "storms", storms);
        spec.commandLine()
                .getOut()
                .println("Written: " + parent.results().write("join-storm", begun, machine, settings, results));
        return 0;
    }

    private List<StormResult> run(int inRooms, int inRoom) throws IOException {
        StormRun run = new StormRun(parent.launcher(), inRooms, inRoom, storms);
        List<StormResult> results = new ArrayList<>();
        for (Contestant server : servers) {
            spec.commandLine().getErr().println(inRooms + " rooms of " + inRoom + ": " + server);
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
