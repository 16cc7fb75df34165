package app.madang.benchmarks.file;

import app.madang.benchmarks.participant.Extras;
import app.madang.benchmarks.participant.Participant;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Seat;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.process.Footprint;
import app.madang.benchmarks.process.Scratch;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Two of the same program in a call, nothing shown; one gives the other a file.
 *
 * @param clip what both send as their picture
 */
public record FileRun(Launcher servers, Starter starter, Path clip, FileSettings settings) {
    private static final long PATIENCE_SECONDS = 120;
    private static final long LEAST_BYTES_PER_SECOND = 1_000_000;
    private static final String ROOM = "bench";

    /** @throws IOException with a sentence for people where the file does not arrive */
    public FileResult run(Program program, int round) throws IOException {
        try {
            return call(program, round);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private FileResult call(Program program, int round) throws IOException, InterruptedException {
        Path file = Blob.in(starter.folder(), settings.bytes());
        try (Scratch kept = Scratch.in(starter.folder(), "kept");
                ServerProcess server = servers.start(Contestant.MADANG, 2);
                Participant sender = starter.start(program, seat(server, "sender"), giving());
                Participant receiver = starter.start(program, seat(server, "receiver"), taking(kept.path()))) {
            awaitPictures(sender);
            awaitPictures(receiver);
            receiver.goOn(settings.settle());
            Courier courier = switch (program) {
                case MADANG -> new Courier.Told(sender, receiver, file);
                case CHROMIUM -> new Courier.Paged();
            };
            courier.give();
            await(receiver, PATIENCE_SECONDS, "running");
            return measure(program, round, sender, receiver, courier);
        }
    }

    private Seat seat(ServerProcess server, String name) {
        return new Seat(name, server.port(), ROOM, Optional.of(clip), Optional.empty());
    }

    /** A page cannot be told: it begins so long after its channel opened. */
    private Extras giving() {
        return new Extras(List.of(), Map.of("give", settings.bytes(), "after", settings.settle() + 5));
    }

    private Extras taking(Path folder) {
        return new Extras(List.of("--accept-files=" + folder), Map.of("take", settings.bytes()));
    }

    private FileResult measure(Program program, int round, Participant sender, Participant receiver, Courier courier)
            throws IOException, InterruptedException {
        Footprint before = used(sender, receiver);
        int place = receiver.reports().size();
        try (FileWatch watch = FileWatch.start(sender, receiver, courier)) {
            await(receiver, settings.bytes() / LEAST_BYTES_PER_SECOND + PATIENCE_SECONDS, "done");
            Footprint used = used(sender, receiver).since(before);
            List<JsonNode> stats = receiver.reports().since(place, "stats");
            return new FileResult(
                    program.title(),
                    round,
                    settings.bytes(),
                    seconds(receiver),
                    used,
                    watch.sender(),
                    watch.receiver(),
                    Delays.of(courier.delaysMs(receiver.reports().since(place, "chat"))),
                    fps(stats).average().orElse(0),
                    fps(stats).min().orElse(0));
        }
    }

    private static DoubleStream fps(List<JsonNode> stats) {
        return stats.stream().mapToDouble(each -> each.path("in").path("fps").asDouble());
    }

    private static double seconds(Participant receiver) {
        return (at(receiver, "done") - at(receiver, "running")) / 1e3;
    }

    private static long at(Participant receiver, String state) {
        return files(receiver.reports().of("file"), state)
                .findFirst()
                .orElseThrow()
                .path("t")
                .asLong();
    }

    private static Footprint used(Participant sender, Participant receiver) {
        return sender.child().footprint().plus(receiver.child().footprint());
    }

    private static void awaitPictures(Participant who) throws IOException, InterruptedException {
        await(
                who,
                PATIENCE_SECONDS,
                reports -> reports.stream()
                        .anyMatch(each -> each.path("in").path("fps").asDouble() > 0),
                "gets no pictures");
    }

    private static void await(Participant who, long seconds, String state) throws IOException, InterruptedException {
        await(who, seconds, reports -> files(reports, state).findAny().isPresent(), "has no file that is " + state);
    }

    private static void await(Participant who, long seconds, Predicate<List<JsonNode>> enough, String otherwise)
            throws IOException, InterruptedException {
        if (!who.reports().await(seconds, enough)) {
            throw new IOException("The " + who.name() + " " + otherwise + "; its log may say why.");
        }
    }

    private static Stream<JsonNode> files(List<JsonNode> reports, String state) {
        return reports.stream()
                .filter(each -> each.path("event").asString("").equals("file"))
                .filter(each -> each.path("state").asString("").equals(state));
    }
}
