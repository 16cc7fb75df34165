package app.madang.benchmarks.relay;

import org.HdrHistogram.Histogram;

/** Of a histogram in nanoseconds, in milliseconds. */
public record Percentiles(long count, double p50, double p99, double p999, double max) {

    public static Percentiles of(Histogram nanos) {
        return new Percentiles(
                nanos.getTotalCount(),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getValueAtPercentile(99.9) / 1e6,
                nanos.getMaxValue() / 1e6);
    }
}
