package app.madang.client.interop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a participant in another process told, in order. Any thread. */
final class Reports {
    private final List<JsonNode> reports = new ArrayList<>();

    synchronized void add(JsonNode report) {
        reports.add(report);
        notifyAll();
    }

    synchronized List<JsonNode> of(String event) {
        return reports.stream()
                .filter(report -> report.path("event").asString("").equals(event))
                .toList();
    }

    /**
     * Waits for a report, from the first on, from which {@code wanted} makes something.
     *
     * @throws AssertionError where none came in time, with the last ones that came instead
     */
    synchronized <T> T await(String what, Duration within, Function<JsonNode, Optional<T>> wanted) {
        long deadline = System.nanoTime() + within.toNanos();
        int seen = 0;
        while (true) {
            for (; seen < reports.size(); seen++) {
                Optional<T> found = wanted.apply(reports.get(seen));
                if (found.isPresent()) {
                    return found.get();
                }
            }
            long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (leftMs <= 0) {
                throw new AssertionError("Not within " + within + ": " + what + "; instead came "
                        + reports.subList(Math.max(0, reports.size() - 20), reports.size()));
            }
            pause(leftMs);
        }
    }

    private void pause(long ms) {
        try {
            wait(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
