package app.madang.benchmarks.garbage;

import app.madang.benchmarks.process.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one JVM did in a while.
 *
 * @param seconds between the first and the last collection of the while
 * @param collections in it
 * @param allocatedMiBPerSecond in the heap, from one collection to the next; 0 where there was but one
 * @param longestPauseMs and the p50 and the sum of all pauses
 * @param liveMiB of the heap after the last collection
 * @param used of the processor in the while, and its memory at its end
 */
public record GarbageResult(
        double seconds,
        int collections,
        double allocatedMiBPerSecond,
        double medianPauseMs,
        double longestPauseMs,
        double pausedMs,
        long liveMiB,
        Footprint used) {

    /**
     * @param log written with {@code -Xlog:gc} and {@code timemillis}
     * @param fromMs since 1970; what was before belongs to the start
     */
    public static GarbageResult of(Path log, long fromMs, Footprint used) throws IOException {
        List<Collection> all = Files.readAllLines(log).stream()
                .map(Collection::of)
                .flatMap(Optional::stream)
                .filter(each -> each.atMs() >= fromMs)
                .toList();
        double[] pauses = all.stream().mapToDouble(Collection::pauseMs).sorted().toArray();
        if (pauses.length == 0) {
            return new GarbageResult(0, 0, 0, 0, 0, 0, 0, used);
        }
        double seconds = (all.getLast().atMs() - all.getFirst().atMs()) / 1e3;
        return new GarbageResult(
                seconds,
                pauses.length,
                seconds == 0 ? 0 : allocatedMiB(all) / seconds,
                pauses[pauses.length / 2],
                pauses[pauses.length - 1],
                all.stream().mapToDouble(Collection::pauseMs).sum(),
                all.getLast().afterMiB(),
                used);
    }

    private static double allocatedMiB(List<Collection> all) {
        double sum = 0;
        for (int i = 1; i < all.size(); i++) {
            sum += all.get(i).beforeMiB() - all.get(i - 1).afterMiB();
        }
        return sum;
    }
}
