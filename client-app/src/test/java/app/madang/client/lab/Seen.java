package app.madang.client.lab;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * What came of somebody's pictures in a while, by the {@code stats} events about them.
 *
 * @param fps mean of the pictures a second, and {@code kbps} of everything received
 * @param width of the last one
 * @param delayMs median of the seconds' p50, from drawing to decoding, and {@code lateMs} of their p95
 * @param gapMs the longest time without one
 * @param freezes as the library counts them (W3C freezeCount)
 */
record Seen(double fps, double kbps, int width, double delayMs, double lateMs, long gapMs, long freezes) {

    /** @param stats at least one */
    static Seen of(List<JsonNode> stats) {
        JsonNode last = stats.getLast().path("in");
        return new Seen(
                mean(stats, each -> each.path("in").path("fps").asDouble()),
                mean(stats, each -> each.path("in").path("kbps").asDouble()),
                last.path("width").asInt(),
                median(stats, "p50"),
                median(stats, "p95"),
                stats.stream()
                        .mapToLong(each -> each.path("gapMs").asLong())
                        .max()
                        .orElse(0),
                last.path("freezes").asLong()
                        - stats.getFirst().path("in").path("freezes").asLong());
    }

    private static double mean(List<JsonNode> stats, ToDoubleFunction<JsonNode> number) {
        return stats.stream().mapToDouble(number).average().orElse(0);
    }

    private static double median(List<JsonNode> stats, String field) {
        double[] sorted = stats.stream()
                .mapToDouble(each -> each.path("delayMs").path(field).asDouble())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f/s %d wide, %.0f kbit/s, %.0f ms (p95 %.0f), gap %d ms, %d freezes",
                fps,
                width,
                kbps,
                delayMs,
                lateMs,
                gapMs,
                freezes);
    }
}
