package app.madang.benchmarks.call;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Pictures that went one way between two participants.
 *
 * @param fps pictures a second
 * @param width of the last one, in pixels
 * @param kbps kilobits a second
 * @param limitedBy why the sender sends less than it could (W3C qualityLimitationReason), the most frequent; may be empty
 */
public record Flow(double fps, int width, int height, double kbps, String limitedBy) {

    /** @param direction {@code in} or {@code out} of reports of one link, at least one */
    public static Flow of(List<JsonNode> stats, String direction) {
        JsonNode last = stats.getLast().path(direction);
        return new Flow(
                mean(stats, direction, "fps"),
                last.path("width").asInt(),
                last.path("height").asInt(),
                mean(stats, direction, "kbps"),
                last.path("limitedBy").asString("").toLowerCase(Locale.ROOT));
    }

    private static double mean(List<JsonNode> stats, String direction, String field) {
        return stats.stream()
                .mapToDouble(each -> each.path(direction).path(field).asDouble())
                .average()
                .orElse(0);
    }

    /** As people write it: {@code 1280x720@30.0}. */
    String text() {
        return String.format(Locale.ROOT, "%dx%d@%.1f", width, height, fps);
    }

    /** Several flows as one: the means, and the size that is most frequent. */
    static Flow typical(List<Flow> flows) {
        Flow frequent = flows.stream()
                .max((a, b) -> Long.compare(count(flows, a), count(flows, b)))
                .orElse(new Flow(0, 0, 0, 0, ""));
        return new Flow(
                flows.stream().mapToDouble(Flow::fps).average().orElse(0),
                frequent.width,
                frequent.height,
                flows.stream().mapToDouble(Flow::kbps).average().orElse(0),
                frequent.limitedBy);
    }

    private static long count(List<Flow> flows, Flow like) {
        return flows.stream().filter(each -> each.width == like.width).count();
    }
}
