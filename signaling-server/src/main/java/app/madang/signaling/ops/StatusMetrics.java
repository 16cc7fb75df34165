package app.madang.signaling.ops;

import app.madang.signaling.RoomsStatus;
import app.madang.signaling.ServerStatus;
import app.madang.signaling.socket.SocketStatus;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** How a server stands, all of one moment. Where it does not answer, that alone. */
record StatusMetrics(Watch watch) implements MultiCollector {
    private static final long PATIENCE_MS = 1_000;

    @Override
    public MetricSnapshots collect() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        watch.status(PATIENCE_MS)
                .ifPresentOrElse(status -> describe(status, all), () -> all.metricSnapshot(answering(false)));
        return all.build();
    }

    private static void describe(ServerStatus status, MetricSnapshots.Builder all) {
        all.metricSnapshot(answering(true));
        rooms(status.rooms(), all);
        sockets(status.sockets(), all);
    }

    private static void rooms(RoomsStatus rooms, MetricSnapshots.Builder all) {
        all.metricSnapshot(people(rooms))
                .metricSnapshot(one("rooms", "Rooms with somebody in them.", rooms.rooms()))
                .metricSnapshot(one("visits", "Connections behind their handshake.", rooms.connections()))
                .metricSnapshot(one("kept_messages", "Said, and not acknowledged yet.", rooms.keptMessages()))
                .metricSnapshot(one("kept_bytes", "Bytes of these messages.", rooms.keptBytes()))
                .metricSnapshot(one("draining", "1 when nobody new comes in any more.", rooms.draining() ? 1 : 0))
                .metricSnapshot(one(
                        "loop_wait_seconds",
                        "How long a task waited until the rooms' loop came to it.",
                        rooms.waitedNanos() / 1e9));
    }

    private static void sockets(SocketStatus sockets, MetricSnapshots.Builder all) {
        all.metricSnapshot(one("connections", "TCP connections in whatever state.", sockets.connections()))
                .metricSnapshot(
                        one("handshakes", "Connections before the end of their handshake.", sockets.handshakes()))
                .metricSnapshot(one("unread_bytes", "Bytes that wait for clients to read.", sockets.unreadBytes()))
                .metricSnapshot(
                        one("partial_bytes", "Bytes of frames that are not whole yet.", sockets.partialBytes()));
    }

    private static GaugeSnapshot answering(boolean answers) {
        return one("loop_answering", "0 when the rooms' loop did not answer within a second.", answers ? 1 : 0);
    }

    private static GaugeSnapshot people(RoomsStatus rooms) {
        return GaugeSnapshot.builder()
                .name(Metrics.PREFIX + "people")
                .help("People in rooms; absent ones have lost their connection and their grace runs.")
                .dataPoint(labelled("present", rooms.present()))
                .dataPoint(labelled("absent", rooms.absent()))
                .build();
    }

    private static GaugeDataPointSnapshot labelled(String state, double value) {
        return GaugeDataPointSnapshot.builder()
                .labels(Labels.of("state", state))
                .value(value)
                .build();
    }

    private static GaugeSnapshot one(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(Metrics.PREFIX + name)
                .help(help)
                .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
                .build();
    }
}
