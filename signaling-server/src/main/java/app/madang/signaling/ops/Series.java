package app.madang.signaling.ops;

import app.madang.signaling.Observer;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A counter with one label whose values are all known beforehand; anything else counts as {@code other}. Any thread. */
final class Series {
    private final Map<String, CounterDataPoint> points;
    private final CounterDataPoint other;

    Series(Counter counter, Stream<String> values) {
        points = values.collect(Collectors.toUnmodifiableMap(Function.identity(), counter::labelValues));
        other = counter.labelValues(Observer.OTHER);
    }

    void count(String value) {
        points.getOrDefault(value, other).inc();
    }
}
