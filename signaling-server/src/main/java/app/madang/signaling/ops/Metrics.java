package app.madang.signaling.ops;

import app.madang.protocol.ErrorCode;
import app.madang.signaling.Bounds;
import app.madang.signaling.Observer;
import app.madang.signaling.SignalingServer;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers of one server; docs/server.md tells what each means. What counts is called on the rooms' loop for every
 * message, so every series is made beforehand: counting allocates nothing and waits for nobody, and no stranger can
 * make a new series. Reading is for any thread.
 */
public final class Metrics implements Observer {
    static final String PREFIX = "madang_signaling_";

    private static final List<String> TYPES =
            List.of("join", "offer", "answer", "candidate", "restart", "sealed", "self", "leave", "ping");

    /** What is refused without an error of PROTOCOL §7. */
    private static final List<String> WITHOUT_ERROR = List.of(
            "accept_failed",
            "broken_frame",
            "bytes_slowed",
            "handshake_crowded_out",
            "handshake_timeout",
            "http_400",
            "http_403",
            "http_404",
            "http_426",
            "http_429",
            "http_431",
            "incoming_memory",
            "no_join",
            "outgoing_memory",
            "ping_flood",
            "slow_reader",
            "too_many_connections",
            "too_many_connections_for_address");

    /** From 0.1 ms to 10 s. */
    private static final double[] RELAY_SECONDS = {
        0.0001, 0.000_25, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
    };

    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Series messages;
    private final Series refusals;
    private final Counter incidents;
    private final Histogram relay;

    /** Counts from now on. */
    public Metrics() {
        messages = new Series(counter("messages", "Messages of clients, by type.", "type"), TYPES.stream());
        refusals = new Series(counter("refusals", "What was refused, by reason.", "code"), codes());
        incidents = counter("incidents", "Errors of the server itself; the log has each.");
        relay = relay();
        describeThisServer();
        JvmMetrics.builder().register(registry);
    }

    private static Stream<String> codes() {
        return Stream.concat(Stream.of(ErrorCode.values()).map(ErrorCode::wireName), WITHOUT_ERROR.stream());
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder()
                .name(PREFIX + name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(registry);
    }

    /** Classic buckets alone: native ones leave only by protobuf, which would cost a library larger than the server. */
    private Histogram relay() {
        return Histogram.builder()
                .name(PREFIX + "relay_seconds")
                .help("From the last byte of a message to its being handed to the network for its receiver.")
                .classicOnly()
                .classicUpperBounds(RELAY_SECONDS)
                .withoutExemplars()
                .register(registry);
    }

    private void describeThisServer() {
        Info.builder()
                .name(PREFIX + "build_info")
                .help("The version that is running.")
                .labelNames("version")
                .register(registry)
                .setLabelValues(SignalingServer.VERSION);
        gauge("start_time_seconds", "When this server started, in seconds since 1970.")
                .set(System.currentTimeMillis() / 1e3);
    }

    private Gauge gauge(String name, String help) {
        return Gauge.builder().name(PREFIX + name).help(help).withoutExemplars().register(registry);
    }

    /** Adds how things stand, asked for anew at each reading. Once. */
    public void watch(Watch watch, Bounds bounds) {
        gauge("people_limit", "So many people fit on this server.").set(bounds.people());
        gauge("connections_limit", "So many connections are accepted.")
                .set(bounds.sockets().connections());
        registry.register(new StatusMetrics(watch));
    }

    @Override
    public void received(String type) {
        messages.count(type);
    }

    @Override
    public void refused(String code) {
        refusals.count(code);
    }

    @Override
    public void relayed(long nanos) {
        relay.observe(nanos / NANOS);
    }

    @Override
    public void incident(Throwable cause) {
        incidents.inc();
    }

    /** Everything, as it is now. May wait a second for a server that does not answer. */
    MetricSnapshots read() {
        return registry.scrape();
    }
}
