package app.madang.client.quality;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.Limits;
import app.madang.client.quality.Course.Line;
import app.madang.client.quality.Observation.Peer;
import app.madang.client.quality.Observation.Voice;
import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides what each peer gets. A pure function of what was decided before and what is observed now: a call that was
 * recorded gives the same decisions again.
 */
final class QualityPolicy {
    static final int FPS = 30;
    /** One who is not heard leaves the one who is this much of a way that is short. */
    private static final double YIELD = 0.8;

    private static final double REARRANGED = 0.05;

    /** The next decisions. Asked about once a second, and at once where somebody shows something else. */
    static Course next(Course before, Observation now) {
        return new QualityPolicy(before, now).next();
    }

    private final Course before;
    private final Observation now;
    private final boolean rearranged;
    private final Map<PeerId, Demand> demands = new HashMap<>();
    private final Map<PeerId, Way> ways = new HashMap<>();

    private QualityPolicy(Course before, Observation now) {
        this.before = before;
        this.now = now;
        rearranged = rearranged(before, now);
        now.peers().forEach((id, peer) -> demands.put(id, Demand.of(peer.shows(), now)));
        now.peers().forEach((id, peer) -> ways.put(id, way(id, peer)));
    }

    /** Sound alone says nothing about pictures: they are tried again with as little as they had at the end. */
    private Way way(PeerId id, Peer peer) {
        Way way = before.line(id).way();
        return before.soundOnly().on()
                ? way
                : way.next(newest(id, peer), demand(id).kbps(), now.nowMs());
    }

    /** The same numbers twice say nothing new. */
    private LinkStatistics newest(PeerId id, Peer peer) {
        Peer last = before.observed() == null ? null : before.observed().peers().get(id);
        return last != null && last.numbers() == peer.numbers() ? null : peer.numbers();
    }

    private Demand demand(PeerId id) {
        return demands.get(id);
    }

    private Course next() {
        Uplink uplink = tick() ? before.uplink().next(links(), wantedKbps(), now.nowMs()) : before.uplink();
        Effort effort = tick() ? effort() : before.effort();
        SoundOnly soundOnly = before.soundOnly().next(isTooLittle(), now.nowMs());
        Map<PeerId, Double> shares = Shares.of(uplink, demands, ways, now.nowMs());
        Map<PeerId, Line> lines = new HashMap<>();
        double part = effort.part(wantedPixels());
        demands.forEach((id, demand) -> lines.put(id, line(id, demand, shares.get(id), part, soundOnly)));
        return new Course(now, uplink, effort, soundOnly, Map.copyOf(lines));
    }

    /** What grows by the second must not grow faster where people move their windows. */
    private boolean tick() {
        return before.observed() != null
                && now.peers().entrySet().stream().anyMatch(each -> newest(each.getKey(), each.getValue()) != null);
    }

    private List<Uplink.Link> links() {
        return ways.entrySet().stream()
                .filter(each -> demand(each.getKey()).kbps() > 0)
                .filter(each -> each.getValue().isSettled(now.nowMs()))
                .map(each ->
                        new Uplink.Link(wanted(each.getKey()), each.getValue().kbps(now.nowMs())))
                .toList();
    }

    /** What it had of the way out so far. */
    private double wanted(PeerId id) {
        double share = before.line(id).share();
        return share > 0 ? Math.min(share, demand(id).kbps()) : demand(id).kbps();
    }

    private double wantedKbps() {
        return demands.values().stream().mapToDouble(Demand::kbps).sum();
    }

    private double wantedPixels() {
        return demands.values().stream().mapToDouble(Demand::pixelsPerSecond).sum();
    }

    private boolean isTooLittle() {
        List<Way> known = ways.entrySet().stream()
                .filter(each -> demand(each.getKey()).kbps() > 0)
                .map(Map.Entry::getValue)
                .filter(way -> way.isSettled(now.nowMs()))
                .toList();
        return !known.isEmpty() && known.stream().allMatch(way -> way.isHopeless(now.nowMs()));
    }

    private Effort effort() {
        boolean limited = now.peers().values().stream()
                .map(Peer::numbers)
                .filter(Objects::nonNull)
                .anyMatch(link -> link.out().limitedBy().equals("cpu"));
        return before.effort().next(now.machine(), limited, encoding(), wantedPixels(), now.nowMs());
    }

    /** Pictures that a busy machine never made count too: they are why people see it stutter. */
    private double encoding() {
        return now.peers().entrySet().stream()
                .filter(each -> each.getValue().numbers() != null)
                .mapToDouble(each ->
                        encoding(each.getKey(), each.getValue().numbers().out()))
                .sum();
    }

    private double encoding(PeerId id, LinkStatistics.Outbound out) {
        double rate = Math.max(out.fps(), before.line(id).camera().fps());
        return Math.max(0, out.encodeMs()) * Math.max(0, rate) / 1_000;
    }

    private Line line(PeerId id, Demand demand, double share, double part, SoundOnly soundOnly) {
        Way way = ways.get(id);
        double carried = way.kbps(now.nowMs());
        boolean yields = now.voice() == Voice.OTHER && carried < demand.kbps();
        double bits = Math.min(share, yields ? YIELD * carried : carried);
        Pictures pictures = new Pictures(demand, bits, yields ? bits : share, part);
        Size size = size(id).next(demand.cameraPixels(), pictures.allowedPixels(), now.nowMs());
        int sound = soundKbps(id, way.soundKbps(now.nowMs()), soundOnly);
        return soundOnly.on() || way.isDraining(now.nowMs())
                ? new Line(way, size, share, Limits.NOTHING, Limits.NOTHING, sound)
                : new Line(way, size, share, pictures.camera(size), pictures.screen(), sound);
    }

    /** As long as there is sound alone nothing tells that there is room for more. */
    private int soundKbps(PeerId id, int kbps, SoundOnly soundOnly) {
        return soundOnly.on() ? Math.min(kbps, before.line(id).soundKbps()) : kbps;
    }

    /** Where people come, go or move their windows, sizes begin anew: slow growth is for what is measured. */
    private Size size(PeerId id) {
        return rearranged ? Size.WHOLE : before.line(id).size();
    }

    private static boolean rearranged(Course before, Observation now) {
        if (before.observed() == null) {
            return true;
        }
        double then = pixels(before.observed());
        return Math.abs(pixels(now) - then) > REARRANGED * then;
    }

    private static double pixels(Observation observed) {
        return observed.peers().values().stream()
                .mapToDouble(peer -> Demand.of(peer.shows(), observed).pixelsPerSecond())
                .sum();
    }
}
