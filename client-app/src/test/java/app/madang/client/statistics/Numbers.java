package app.madang.client.statistics;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.LinkStatistics.Codecs;
import app.madang.client.call.port.LinkStatistics.Inbound;
import app.madang.client.call.port.LinkStatistics.Outbound;
import app.madang.client.call.port.LinkStatistics.Path;

/** Numbers of a link for tests to show. */
public final class Numbers {
    private Numbers() {}

    /** A good link at home. */
    public static LinkStatistics direct(double rttMs) {
        return new LinkStatistics(
                in(30, 1_240, 0),
                out(30, 820, 0, "none"),
                rttMs,
                path("host", "host", "udp", null),
                new Codecs("VP8", "AV1"));
    }

    /** One on the way through a relay over TLS that loses packets. */
    public static LinkStatistics relayed(double rttMs, double lossIn, double lossOut, String limitedBy) {
        return new LinkStatistics(
                in(14.8, 310, lossIn), out(15.2, 240, lossOut, limitedBy), rttMs, path("relay", "srflx", "udp", "tls"));
    }

    /** Connected, and nothing measured yet. */
    public static LinkStatistics unknown() {
        return new LinkStatistics(
                new Inbound(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1),
                new Outbound(-1, -1, -1, -1, -1, "none", "full", -1, -1, -1, -1, -1, -1),
                -1,
                null);
    }

    public static Inbound in(double fps, double kbps, double loss) {
        return new Inbound(fps, 1_280, 720, kbps, 900, 0, 0, 3, 4, 0.1, 1_500, loss, kbps * 0.9, 32, 1_000_000, 10);
    }

    public static Outbound out(double fps, double kbps, double loss, String limitedBy) {
        return new Outbound(fps, 640, 360, kbps, 800, limitedBy, "half", loss, kbps * 0.9, 32, 1_500, 20_000, -1);
    }

    public static Path path(String local, String remote, String protocol, String relayProtocol) {
        return new Path(local, remote, protocol, relayProtocol, protocol.equals("tcp") ? "active" : null);
    }
}
