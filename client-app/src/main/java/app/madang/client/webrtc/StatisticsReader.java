package app.madang.client.webrtc;

import static app.madang.client.webrtc.Totals.kbps;
import static app.madang.client.webrtc.Totals.perSecond;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.Layer;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;

/** Turns one connection's reports into what the engine knows; keeps the totals that rates are made of. */
final class StatisticsReader {
    /** A little less than a second, for those who ask each second. */
    private static final long RATE_US = 900_000;

    private final RecentTotals totals = new RecentTotals();
    private final SentCounts counts = new SentCounts();
    private double newestUs = -1;
    private LinkStatistics last;
    private String cameraMid = "";

    void sections(SessionText remote) {
        cameraMid = remote.nth("video", 0)
                .filter(section -> !section.rejected())
                .map(SessionText.Section::mid)
                .orElse("");
    }

    LinkStatistics read(RTCStatsReport report, Layer layer) {
        // The library answers questions that come quickly one after the other with the same report.
        if (last == null || report.getTimestamp() > newestUs) {
            newestUs = report.getTimestamp();
            last = read(ReportEntries.of(report), layer);
        }
        return last;
    }

    private LinkStatistics read(ReportEntries all, Layer layer) {
        ReportEntries transport = all.of(RTCStatsType.TRANSPORT);
        ReportEntries pair = all.withId(transport.text("selectedCandidatePairId"));
        ReportEntries in = all.of(RTCStatsType.INBOUND_RTP);
        ReportEntries out = all.of(RTCStatsType.OUTBOUND_RTP);
        Totals now = new Totals(
                newestUs,
                incoming(in, transport.number("bytesReceived")),
                outgoing(out, transport.number("bytesSent"), all.of(RTCStatsType.REMOTE_INBOUND_RTP)));
        totals.add(now);
        return new LinkStatistics(
                inbound(in, now),
                outbound(camera(out), now, layer, pair.number("availableOutgoingBitrate")),
                milliseconds(pair.number("currentRoundTripTime")),
                path(all, pair),
                new LinkStatistics.Codecs(codec(all, camera(in)), codec(all, camera(out))));
    }

    private Totals.Way incoming(ReportEntries in, double bytes) {
        return new Totals.Way(
                bytes,
                camera(in).number("bytesReceived"),
                sound(in).number("bytesReceived"),
                camera(in).number("framesDecoded"),
                in.sum("packetsReceived"),
                in.sum("packetsLost"),
                -1);
    }

    private Totals.Way outgoing(ReportEntries out, double bytes, ReportEntries reports) {
        return new Totals.Way(
                bytes,
                camera(out).number("bytesSent"),
                sound(out).number("bytesSent"),
                camera(out).number("framesEncoded"),
                counts.packets(out.sum("packetsSent")),
                counts.lost(reports.sum("packetsLost")),
                camera(out).number("totalEncodeTime"));
    }

    private ReportEntries camera(ReportEntries streams) {
        return streams.with("kind", "video").with("mid", cameraMid);
    }

    private static ReportEntries sound(ReportEntries streams) {
        return streams.with("kind", "audio");
    }

    private LinkStatistics.Inbound inbound(ReportEntries all, Totals now) {
        ReportEntries video = camera(all);
        ReportEntries audio = sound(all);
        Totals before = totals.before(RATE_US);
        return new LinkStatistics.Inbound(
                perSecond(now.in().frames(), before.in().frames(), now, before),
                (int) video.number("frameWidth"),
                (int) video.number("frameHeight"),
                kbps(now.in().bytes(), before.in().bytes(), now, before),
                (long) video.number("framesDecoded"),
                (long) video.number("framesDropped"),
                (long) video.number("freezeCount"),
                (long) now.in().lost(),
                milliseconds(video.number("jitter")),
                audio.number("audioLevel"),
                (long) audio.number("packetsReceived"),
                lossOfArrived(now.in(), totals.before(RecentTotals.LONGEST_US).in()),
                kbps(now.in().videoBytes(), before.in().videoBytes(), now, before),
                kbps(now.in().audioBytes(), before.in().audioBytes(), now, before),
                (long) now.in().bytes(),
                sinceMedia(all.largest("lastPacketReceivedTimestamp")));
    }

    private LinkStatistics.Outbound outbound(ReportEntries video, Totals now, Layer layer, double available) {
        String limitedBy = video.text("qualityLimitationReason");
        Totals before = totals.before(RATE_US);
        return new LinkStatistics.Outbound(
                perSecond(now.out().frames(), before.out().frames(), now, before),
                (int) video.number("frameWidth"),
                (int) video.number("frameHeight"),
                kbps(now.out().bytes(), before.out().bytes(), now, before),
                thousands(video.number("targetBitrate")),
                limitedBy.isEmpty() ? "none" : limitedBy,
                layer.toString(),
                lossOfSent(now.out(), totals.before(RecentTotals.LONGEST_US).out()),
                kbps(now.out().videoBytes(), before.out().videoBytes(), now, before),
                kbps(now.out().audioBytes(), before.out().audioBytes(), now, before),
                thousands(available),
                (long) now.out().packets(),
                encodeMs(now.out(), before.out()));
    }

    private static double encodeMs(Totals.Way now, Totals.Way before) {
        double frames = now.frames() - before.frames();
        boolean known = now.workSeconds() >= 0 && before.workSeconds() >= 0 && before.frames() >= 0 && frames > 0;
        return known ? Math.max(0, 1_000 * (now.workSeconds() - before.workSeconds()) / frames) : -1;
    }

    /** In percent: what is lost is not among what arrived. */
    private static double lossOfArrived(Totals.Way now, Totals.Way before) {
        double lost = Math.max(0, now.lost() - before.lost());
        return percent(lost, lost + now.packets() - before.packets(), now, before);
    }

    /** In percent, as the peer counts what it misses. */
    private static double lossOfSent(Totals.Way now, Totals.Way before) {
        return percent(Math.max(0, now.lost() - before.lost()), now.packets() - before.packets(), now, before);
    }

    private static double percent(double part, double whole, Totals.Way now, Totals.Way before) {
        boolean known = now.packets() >= 0 && before.packets() >= 0 && now.lost() >= 0 && before.lost() >= 0;
        return known && whole > 0 ? Math.min(100, 100 * part / whole) : -1;
    }

    private double sinceMedia(double lastPacketMs) {
        return lastPacketMs < 0 ? -1 : Math.max(0, newestUs / 1_000 - lastPacketMs);
    }

    /** As {@code VP8}: its MIME type is video/VP8. */
    private static String codec(ReportEntries all, ReportEntries stream) {
        String type = all.withId(stream.text("codecId")).text("mimeType");
        return type.substring(type.indexOf('/') + 1);
    }

    /** Null while no pair is selected. */
    private static LinkStatistics.Path path(ReportEntries all, ReportEntries pair) {
        ReportEntries local = all.withId(pair.text("localCandidateId"));
        ReportEntries remote = all.withId(pair.text("remoteCandidateId"));
        if (local.isEmpty() || remote.isEmpty()) {
            return null;
        }
        return new LinkStatistics.Path(
                local.text("candidateType"),
                remote.text("candidateType"),
                local.text("protocol"),
                orNull(local.text("relayProtocol")),
                orNull(local.text("tcpType")));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static double milliseconds(double seconds) {
        return seconds < 0 ? -1 : seconds * 1_000;
    }

    private static double thousands(double value) {
        return value < 0 ? -1 : value / 1_000;
    }
}
