package app.madang.client.webrtc;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.List;
import java.util.stream.DoubleStream;

/** Some entries of a report, asked one after the other; the library's numbers are of several types. */
record ReportEntries(List<RTCStats> entries) {
    static ReportEntries of(RTCStatsReport report) {
        return new ReportEntries(report.getStats().values().stream().toList());
    }

    ReportEntries of(RTCStatsType type) {
        return new ReportEntries(
                entries.stream().filter(entry -> entry.getType() == type).toList());
    }

    ReportEntries with(String attribute, String value) {
        return new ReportEntries(entries.stream()
                .filter(entry -> value.equals(entry.getAttributes().get(attribute)))
                .toList());
    }

    ReportEntries withId(String id) {
        return new ReportEntries(
                entries.stream().filter(entry -> entry.getId().equals(id)).toList());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The first; -1 where unknown. */
    double number(String attribute) {
        return numbers(attribute).findFirst().orElse(-1);
    }

    /** -1 where none is known. */
    double sum(String attribute) {
        double[] known = numbers(attribute).toArray();
        return known.length == 0 ? -1 : DoubleStream.of(known).sum();
    }

    /** -1 where none is known. */
    double largest(String attribute) {
        return numbers(attribute).max().orElse(-1);
    }

    /** The first; empty where unknown. */
    String text(String attribute) {
        return entries.stream()
                .map(entry -> entry.getAttributes().get(attribute))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    private DoubleStream numbers(String attribute) {
        return entries.stream()
                .map(entry -> entry.getAttributes().get(attribute))
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue());
    }
}
