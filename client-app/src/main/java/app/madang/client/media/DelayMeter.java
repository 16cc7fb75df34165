package app.madang.client.media;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads the stamps of a peer's pictures: how old they are and how many are missing. Both ends' wall clocks must agree,
 * as on one machine. Pictures and questions may come on any threads.
 */
public final class DelayMeter implements FrameSink {
    private static final int MOST_A_REPORT = 1024;

    private final LongSupplier epochMs;
    private final StampGaps gaps = new StampGaps();
    private final long[] delays = new long[MOST_A_REPORT];
    private int count;
    private long missed;

    /** @param epochMs this machine's wall clock, in ms since 1970 */
    public DelayMeter(LongSupplier epochMs) {
        this.epochMs = epochMs;
    }

    /**
     * What was seen since the last report.
     *
     * @param p50 age of the pictures when they came, in ms, like {@code p95} and {@code max}
     * @param framesMissed pictures whose numbers were left out
     */
    public record Report(int frames, long p50, long p95, long max, long framesMissed) {}

    @Override
    public void frame(VideoFrame frame) {
        long now = epochMs.getAsLong();
        Stamp.read(frame).ifPresent(stamp -> add(stamp, now));
    }

    private synchronized void add(Stamp stamp, long now) {
        missed += gaps.missedBefore(stamp);
        if (count < MOST_A_REPORT) {
            delays[count++] = stamp.ageMs(now);
        }
    }

    /** Empty where no picture with a stamp came. Starts the next report. */
    public synchronized Optional<Report> take() {
        if (count == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(delays, count);
        Arrays.sort(sorted);
        Report report = new Report(count, rank(sorted, 50), rank(sorted, 95), sorted[count - 1], missed);
        count = 0;
        missed = 0;
        return Optional.of(report);
    }

    /** The smallest value that at least so many percent do not exceed. */
    private static long rank(long[] sorted, int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
