package app.madang.benchmarks.relay;

import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.wire.Traffic;
import org.HdrHistogram.Histogram;

/** What is seen of the messages planned within one span of the run, and of both processes meanwhile. */
final class Window {
    /** One minute in nanoseconds, at three digits. */
    private static final long LONGEST = 60_000_000_000L;

    private final String name;
    private final long from;
    private final long to;
    private final Histogram relayed = new Histogram(LONGEST, 3);
    private final Histogram joins = new Histogram(LONGEST, 3);
    private final Histogram late = new Histogram(LONGEST, 3);
    private Usage server;
    private Usage generator;
    private Traffic traffic;
    private boolean ended;
    private long doubled;
    private long refused;
    private long lost;

    /** @param from nanoseconds after the start of the plan, as {@code to} */
    Window(String name, long from, long to) {
        this.name = name;
        this.from = from;
        this.to = to;
    }

    String name() {
        return name;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    boolean covers(long plannedAt) {
        return plannedAt >= from && plannedAt < to;
    }

    void begin(Usage serverNow, Usage generatorNow, Traffic trafficNow) {
        traffic = trafficNow;
        server = serverNow;
        generator = generatorNow;
    }

    void end(Usage serverNow, Usage generatorNow, Traffic trafficNow) {
        traffic = trafficNow.since(traffic);
        server = serverNow.since(server);
        generator = generatorNow.since(generator);
        ended = true;
    }

    void relayed(long nanos) {
        record(relayed, nanos);
    }

    void joined(long nanos) {
        record(joins, nanos);
    }

    void sentLate(long nanos) {
        record(late, nanos);
    }

    void doubled() {
        doubled++;
    }

    void refused() {
        refused++;
    }

    void lost() {
        lost++;
    }

    private static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 1, LONGEST));
    }

    /** True once both processes were looked at for the second time. */
    boolean ended() {
        return ended;
    }

    /** @param planned messages of the plan within this window */
    WindowResult result(long planned) {
        if (!ended) {
            throw new IllegalStateException("the window " + name + " is not over");
        }
        return new WindowResult(
                name,
                (to - from) / 1e9,
                planned,
                planned - relayed.getTotalCount(),
                doubled,
                refused,
                lost,
                Percentiles.of(relayed),
                Percentiles.of(joins),
                Percentiles.of(late),
                server,
                generator,
                traffic);
    }
}
