package app.madang.benchmarks.file;

import java.util.List;

/**
 * Resident memory of one participant while the file went.
 *
 * @param bytes one number a second, in order; at least one
 */
public record Memory(List<Long> bytes) {
    public long first() {
        return bytes.getFirst();
    }

    public long peak() {
        return bytes.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How much more it was in the last quarter than in the second, on average: about 0 where memory is flat. */
    public long growth() {
        int quarter = bytes.size() / 4;
        return quarter == 0 ? 0 : mean(3 * quarter, bytes.size()) - mean(quarter, 2 * quarter);
    }

    private long mean(int from, int to) {
        return (long) bytes.subList(from, to).stream()
                .mapToLong(Long::longValue)
                .average()
                .orElse(0);
    }
}
