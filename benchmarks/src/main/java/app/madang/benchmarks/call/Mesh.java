package app.madang.benchmarks.call;

import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Seat;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.process.Footprint;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A call of people who all use the same program, nothing shown: the processor time of all of them.
 *
 * @param clip what everybody sends
 */
public record Mesh(Launcher servers, Starter starter, Path clip, CallSettings settings) {
    private static final int CAPACITY = 16;
    private static final long PATIENCE_SECONDS = 120;

    /** @throws IOException with a sentence for people where the call does not come about */
    public CallResult run(Program program, int people, int round) throws IOException {
        try (ServerProcess server = servers.start(Contestant.MADANG, CAPACITY);
                Gathering all = new Gathering()) {
            for (int i = 1; i <= people; i++) {
                String name = program.title() + i;
                all.add(starter.start(
                        program, new Seat(name, server.port(), "bench", Optional.of(clip), Optional.empty())));
            }
            all.awaitPictures(people - 1, PATIENCE_SECONDS);
            all.goOn(settings.settle());
            return measure(all, program, people, round);
        }
    }

    private CallResult measure(Gathering all, Program program, int people, int round) throws IOException {
        Footprint before = all.footprint();
        List<Integer> places = all.places();
        long fromMs = System.currentTimeMillis();
        long start = System.nanoTime();
        all.goOn(settings.seconds());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new CallResult(
                program.title(),
                "mesh",
                people,
                round,
                fromMs,
                seconds,
                all.footprint().since(before),
                Footprint.NONE,
                Flow.typical(all.flows(places, "out")),
                Flow.typical(all.flows(places, "in")),
                List.of());
    }
}
