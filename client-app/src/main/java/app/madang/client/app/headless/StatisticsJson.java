package app.madang.client.app.headless;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.DelayMeter;
import tools.jackson.databind.node.ObjectNode;

/** How statistics stand in a line: as docs/headless.md describes them. */
public final class StatisticsJson {
    private StatisticsJson() {}

    public static void fill(ObjectNode event, LinkStatistics statistics) {
        LinkStatistics.Inbound in = statistics.in();
        ObjectNode received = event.putObject("in")
                .put("fps", rate(in.fps()))
                .put("width", Math.max(0, in.width()))
                .put("height", Math.max(0, in.height()))
                .put("kbps", rate(in.kbps()))
                .put("framesDecoded", count(in.framesDecoded()))
                .put("framesDropped", count(in.framesDropped()))
                .put("freezes", count(in.freezes()))
                .put("packetsLost", count(in.packetsLost()))
                .put("jitterMs", rate(in.jitterMs()))
                .put("audioLevel", Math.round(Math.max(0, in.audioLevel()) * 10_000) / 10_000.0)
                .put("videoKbps", rate(in.videoKbps()))
                .put("audioKbps", rate(in.audioKbps()))
                .put("codec", statistics.codecs().in());
        known(received, "lossPercent", in.lossPercent());
        LinkStatistics.Outbound out = statistics.out();
        ObjectNode sent = event.putObject("out")
                .put("fps", rate(out.fps()))
                .put("width", Math.max(0, out.width()))
                .put("height", Math.max(0, out.height()))
                .put("kbps", rate(out.kbps()))
                .put("targetKbps", rate(out.targetKbps()))
                .put("limitedBy", out.limitedBy())
                .put("layer", out.layer())
                .put("codec", statistics.codecs().out())
                .put("videoKbps", rate(out.videoKbps()))
                .put("audioKbps", rate(out.audioKbps()));
        known(sent, "lossPercent", out.lossPercent());
        known(sent, "availableKbps", out.availableKbps());
        known(event, "rttMs", statistics.rttMs());
        path(event, statistics.path());
    }

    static void fill(ObjectNode event, DelayMeter.Report stamps) {
        event.putObject("delayMs")
                .put("p50", stamps.p50())
                .put("p95", stamps.p95())
                .put("max", stamps.max());
        event.put("framesMissed", stamps.framesMissed());
    }

    static void fill(ObjectNode event, ScreenWatch.Report report) {
        ObjectNode screen = event.putObject("screen")
                .put("fps", rate(report.fps()))
                .put("width", report.width())
                .put("height", report.height());
        report.delays().ifPresent(delays -> fill(screen, delays));
    }

    private static void path(ObjectNode event, LinkStatistics.Path path) {
        if (path == null) {
            event.putNull("path");
            return;
        }
        event.putObject("path")
                .put("local", path.local())
                .put("remote", path.remote())
                .put("protocol", path.protocol())
                .put("relayProtocol", path.relayProtocol())
                .put("tcpType", path.tcpType());
    }

    /** Null where unknown: nothing lost is not the same as nothing known. */
    private static void known(ObjectNode into, String name, double value) {
        if (value < 0) {
            into.putNull(name);
        } else {
            into.put(name, rate(value));
        }
    }

    private static double rate(double value) {
        return Math.round(Math.max(0, value) * 10) / 10.0;
    }

    private static long count(long value) {
        return Math.max(0, value);
    }
}
