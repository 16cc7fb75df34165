package app.madang.benchmarks.file;

import java.util.List;

/** How long some messages took, in milliseconds; all 0 where there were none. */
public record Delays(int count, double p50, double p95, double max) {

    static Delays of(List<Double> ms) {
        List<Double> sorted = ms.stream().sorted().toList();
        return new Delays(sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    /** The least of them that so large a share does not exceed. */
    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
