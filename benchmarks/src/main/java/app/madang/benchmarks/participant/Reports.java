package app.madang.benchmarks.participant;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one participant told, in order: objects as in docs/headless.md. Any thread. */
public final class Reports {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> reports = new ArrayList<>();
    private final Map<JsonNode, Long> arrivals = new IdentityHashMap<>();

    private final PrintStream copy;

    /** @param copy where everything is kept as well, a line each; left open */
    public Reports(PrintStream copy) {
        this.copy = copy;
    }

    /** @param text one JSON object; anything else is no report */
    public synchronized void add(String text) {
        copy.println(text);
        try {
            JsonNode report = JSON.readTree(text);
            arrivals.put(report, System.nanoTime());
            reports.add(report);
            notifyAll();
        } catch (JacksonException e) {
            // The last line of a participant that was ended by force.
        }
    }

    public synchronized List<JsonNode> of(String event) {
        return reports.stream().filter(each -> is(each, event)).toList();
    }

    /** When this one, that came from here, came: of {@link System#nanoTime}. */
    public synchronized long arrivalNs(JsonNode report) {
        return arrivals.get(report);
    }

    /** How many came so far: a place from which to look on. */
    public synchronized int size() {
        return reports.size();
    }

    /** Those of an event that came after the first {@code from}. */
    public synchronized List<JsonNode> since(int from, String event) {
        return reports.subList(from, reports.size()).stream()
                .filter(each -> is(each, event))
                .toList();
    }

    private static boolean is(JsonNode report, String event) {
        return report.path("event").asString("").equals(event);
    }

    /** Waits until what came so far is enough; false where it is not within {@code seconds}. */
    public synchronized boolean await(long seconds, Predicate<List<JsonNode>> enough) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!enough.test(List.copyOf(reports))) {
            long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (leftMs <= 0) {
                return false;
            }
            wait(leftMs);
        }
        return true;
    }
}
