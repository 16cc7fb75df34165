package app.madang.benchmarks.participant;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark asks of its participants beside the call.
 *
 * @param options of Madang
 * @param query of the page
 */
public record Extras(List<String> options, Map<String, ?> query) {
    public static final Extras NONE = new Extras(List.of(), Map.of());
}
