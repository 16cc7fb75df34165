package app.madang.benchmarks.call;

import app.madang.benchmarks.participant.Participant;
import app.madang.benchmarks.process.Footprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The participants of one call, closed with it. One thread. */
final class Gathering implements AutoCloseable {
    private final List<Participant> participants = new ArrayList<>();

    void add(Participant participant) {
        participants.add(participant);
    }

    /**
     * Waits until each of them gets pictures from so many others.
     *
     * @throws IOException with a sentence that names who does not
     */
    void awaitPictures(int others, long seconds) throws IOException {
        for (Participant each : participants) {
            if (!await(each, seconds, reports -> seen(reports) >= others)) {
                throw new IOException(each.name() + " does not see everybody: it gets pictures from "
                        + seen(each.reports().of("stats")) + " of " + others + complaints(each));
            }
        }
    }

    /** Waits until each of them told of it. */
    void awaitEvent(String event, long seconds) throws IOException {
        for (Participant each : participants) {
            if (!await(each, seconds, reports -> !each.reports().of(event).isEmpty())) {
                throw new IOException(each.name() + " never told \"" + event + "\"" + complaints(each));
            }
        }
    }

    private static String complaints(Participant who) {
        List<JsonNode> faults = who.reports().of("fault");
        return faults.isEmpty()
                ? "; its log may say why."
                : "; it says: " + faults.getFirst().path("message").asString();
    }

    private static boolean await(Participant who, long seconds, Predicate<List<JsonNode>> enough) throws IOException {
        try {
            return who.reports().await(seconds, enough);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static long seen(List<JsonNode> reports) {
        return reports.stream()
                .filter(each -> each.path("in").path("fps").asDouble() > 0)
                .map(each -> each.path("peer").asString(""))
                .distinct()
                .count();
    }

    /**
     * Lets the call go on.
     *
     * @throws IOException where a participant ends meanwhile
     */
    void goOn(long seconds) throws IOException {
        CompletableFuture<?>[] ends =
                participants.stream().map(each -> each.child().ended()).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(ends).get(seconds, TimeUnit.SECONDS);
            throw new IOException("A participant ended in the middle of the call; the logs are beside the results.");
        } catch (TimeoutException e) {
            // Everybody is still there.
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    Footprint footprint() {
        return participants.stream().map(each -> each.child().footprint()).reduce(Footprint.NONE, Footprint::plus);
    }

    /** How much each has reported. */
    List<Integer> places() {
        return participants.stream().map(each -> each.reports().size()).toList();
    }

    /** The flows of all links that were reported since. */
    List<Flow> flows(List<Integer> places, String direction) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            participants.get(i).reports().since(places.get(i), "stats").stream()
                    .collect(Collectors.groupingBy(each -> each.path("peer").asString("")))
                    .values()
                    .forEach(link -> flows.add(Flow.of(link, direction)));
        }
        return flows;
    }

    @Override
    public void close() {
        participants.reversed().forEach(Participant::close);
        participants.clear();
    }
}
