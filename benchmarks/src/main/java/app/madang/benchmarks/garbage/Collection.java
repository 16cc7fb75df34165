package app.madang.benchmarks.garbage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One collection, a line of {@code -Xlog:gc} with the decoration {@code timemillis} (JEP 158, JEP 271).
 *
 * @param atMs since 1970
 * @param beforeMiB of the heap in use, and {@code afterMiB}
 * @param pauseMs how long everything stood still
 */
record Collection(long atMs, long beforeMiB, long afterMiB, double pauseMs) {
    /** As {@code [1780000000000ms] GC(3) Pause Young (Allocation Failure) 25M->8M(61M) 3.210ms}. */
    private static final Pattern LINE =
            Pattern.compile("\\[(\\d+)ms].* GC\\(\\d+\\) Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\) (\\d+\\.\\d+)ms");

    static Optional<Collection> of(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new Collection(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        Double.parseDouble(matcher.group(4))))
                : Optional.empty();
    }
}
