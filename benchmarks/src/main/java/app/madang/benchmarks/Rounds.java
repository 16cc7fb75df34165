package app.madang.benchmarks;

import app.madang.benchmarks.participant.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How often and how long what is measured beside Chromium. */
final class Rounds {
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
            names = "--programs",
            split = ",",
            defaultValue = "MADANG,CHROMIUM",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: both.")
    private List<Program> programs;

    /** Measures one program once. */
    @FunctionalInterface
    interface Turn<T> {
        List<T> results(Program program, int round) throws IOException;
    }

    int seconds() {
        return seconds;
    }

    int settle() {
        return settle;
    }

    /** The programs take turns, so that another load of the machine meets both. */
    <T> List<T> each(Turn<T> turn) throws IOException {
        List<T> results = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Program program : programs) {
                results.addAll(turn.results(program, round));
            }
        }
        return results;
    }
}
