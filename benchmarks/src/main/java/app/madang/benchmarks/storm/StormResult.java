package app.madang.benchmarks.storm;

import java.util.Comparator;
import java.util.List;

/**
 * @param storms the first one meets a server that has just started
 * @param cpuSeconds of the server, for all storms
 */
public record StormResult(String server, int rooms, int inRoom, List<StormTimes> storms, double cpuSeconds) {

    public StormTimes first() {
        return storms.getFirst();
    }

    /** The slowest of those after the first. */
    public StormTimes slowestLater() {
        return storms.stream()
                .skip(1)
                .max(Comparator.comparingDouble(StormTimes::joinedSeconds))
                .orElse(first());
    }
}
