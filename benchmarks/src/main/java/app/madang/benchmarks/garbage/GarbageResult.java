package app.madang.benchmarks.garbage;

import app.madang.benchmarks.call.CallResult;
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
 * @param call in which it was
 */
public record GarbageResult(
        double seconds,
        int collections,
        double allocatedMiBPerSecond,
        double medianPauseMs,
        double longestPauseMs,
        double pausedMs,
        long liveMiB,
        CallResult call) {

    /**
     * @param log written with {@code -Xlog:gc} and {@code timemillis}
     * @param call what was before it belongs to the start
     */
    public static GarbageResult of(Path log, CallResult call) throws IOException {
        List<Collection> all = Files.readAllLines(log).stream()
                .map(Collection::of)
                .flatMap(Optional::stream)
                .filter(each -> each.atMs() >= call.fromMs())
                .toList();
        double[] pauses = all.stream().mapToDouble(Collection::pauseMs).sorted().toArray();
        if (pauses.length == 0) {
            return new GarbageResult(0, 0, 0, 0, 0, 0, 0, call);
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
                call);
    }

    private static double allocatedMiB(List<Collection> all) {
        double sum = 0;
        for (int i = 1; i < all.size(); i++) {
            sum += all.get(i).beforeMiB() - all.get(i - 1).afterMiB();
        }
        return sum;
    }
}
