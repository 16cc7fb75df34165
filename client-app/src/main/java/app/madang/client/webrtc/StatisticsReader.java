package app.madang.client.webrtc;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.Layer;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.List;
import java.util.Locale;

/** Turns one connection's reports into what the engine knows; keeps the totals that rates are made of. */
final class StatisticsReader {
    /** Totals at a time, -1 where unknown. */
    private record Totals(double atUs, double bytesIn, double bytesOut, double framesIn, double framesOut) {
        static final Totals NONE = new Totals(-1, -1, -1, -1, -1);
    }

    private Totals before = Totals.NONE;
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
        if (last != null && report.getTimestamp() <= before.atUs) {
            return last;
        }
        Stats all = new Stats(report.getStats().values().stream().toList());
        Stats transport = all.of(RTCStatsType.TRANSPORT);
        Stats pair = all.withId(transport.text("selectedCandidatePairId"));
        Stats in = all.of(RTCStatsType.INBOUND_RTP).with("kind", "video").with("mid", cameraMid);
        Stats out = all.of(RTCStatsType.OUTBOUND_RTP).with("kind", "video").with("mid", cameraMid);
        Totals now = new Totals(
                report.getTimestamp(),
                transport.number("bytesReceived"),
                transport.number("bytesSent"),
                in.number("framesDecoded"),
                out.number("framesEncoded"));
        last = new LinkStatistics(
                inbound(all.of(RTCStatsType.INBOUND_RTP), in, now),
                outbound(out, now, layer),
                milliseconds(pair.number("currentRoundTripTime")),
                path(all, pair));
        before = now;
        return last;
    }

    private LinkStatistics.Inbound inbound(Stats all, Stats video, Totals now) {
        Stats audio = all.with("kind", "audio");
        return new LinkStatistics.Inbound(
                perSecond(now.framesIn, before.framesIn, now),
                (int) video.number("frameWidth"),
                (int) video.number("frameHeight"),
                kbps(now.bytesIn, before.bytesIn, now),
                (long) video.number("framesDecoded"),
                (long) video.number("framesDropped"),
                (long) video.number("freezeCount"),
                (long) all.sum("packetsLost"),
                milliseconds(video.number("jitter")),
                audio.number("audioLevel"),
                (long) audio.number("packetsReceived"));
    }

    private LinkStatistics.Outbound outbound(Stats video, Totals now, Layer layer) {
        String limitedBy = video.text("qualityLimitationReason");
        double target = video.number("targetBitrate");
        return new LinkStatistics.Outbound(
                perSecond(now.framesOut, before.framesOut, now),
                (int) video.number("frameWidth"),
                (int) video.number("frameHeight"),
                kbps(now.bytesOut, before.bytesOut, now),
                target < 0 ? -1 : target / 1_000,
                limitedBy.isEmpty() ? "none" : limitedBy,
                layer.name().toLowerCase(Locale.ROOT));
    }

    /** Null while no pair is selected. */
    private static LinkStatistics.Path path(Stats all, Stats pair) {
        Stats local = all.withId(pair.text("localCandidateId"));
        Stats remote = all.withId(pair.text("remoteCandidateId"));
        if (local.isEmpty() || remote.isEmpty()) {
            return null;
        }
        String relay = local.text("relayProtocol");
        return new LinkStatistics.Path(
                local.text("candidateType"),
                remote.text("candidateType"),
                local.text("protocol"),
                relay.isEmpty() ? null : relay);
    }

    private double kbps(double bytes, double bytesBefore, Totals now) {
        double bytesPerSecond = perSecond(bytes, bytesBefore, now);
        return bytesPerSecond < 0 ? -1 : bytesPerSecond * 8 / 1_000;
    }

    private double perSecond(double count, double countBefore, Totals now) {
        double seconds = (now.atUs - before.atUs) / 1e6;
        boolean known = before.atUs >= 0 && count >= 0 && countBefore >= 0 && seconds > 0;
        return known ? Math.max(0, (count - countBefore) / seconds) : -1;
    }

    private static double milliseconds(double seconds) {
        return seconds < 0 ? -1 : seconds * 1_000;
    }

    /** Some entries of a report, asked one after the other; the library's numbers are of several types. */
    private record Stats(List<RTCStats> entries) {
        Stats of(RTCStatsType type) {
            return new Stats(
                    entries.stream().filter(entry -> entry.getType() == type).toList());
        }

        Stats with(String attribute, String value) {
            return new Stats(entries.stream()
                    .filter(entry -> value.equals(entry.getAttributes().get(attribute)))
                    .toList());
        }

        Stats withId(String id) {
            return new Stats(
                    entries.stream().filter(entry -> entry.getId().equals(id)).toList());
        }

        boolean isEmpty() {
            return entries.isEmpty();
        }

        /** -1 where unknown. */
        double number(String attribute) {
            return entries.stream()
                    .map(entry -> entry.getAttributes().get(attribute))
                    .filter(Number.class::isInstance)
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .findFirst()
                    .orElse(-1);
        }

        double sum(String attribute) {
            return entries.stream()
                    .map(entry -> entry.getAttributes().get(attribute))
                    .filter(Number.class::isInstance)
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .sum();
        }

        /** Empty where unknown. */
        String text(String attribute) {
            return entries.stream()
                    .map(entry -> entry.getAttributes().get(attribute))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst()
                    .orElse("");
        }
    }
}
