package app.madang.benchmarks;

import app.madang.benchmarks.participant.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How often something is measured beside Chromium. */
final class Rounds {
    @Option(names = "--rounds", description = "How often, one program after the other. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--programs",
            split = ",",
            defaultValue = "MADANG,CHROMIUM",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: both.")
    private List<Program> programs;

    /** @param rounds where nobody says otherwise */
    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** Measures one program once. */
    @FunctionalInterface
    interface Turn<T> {
        List<T> results(Program program, int round) throws IOException;
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
