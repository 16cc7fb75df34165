package app.madang.client.quality;

import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Divides the way out. Whoever shows us larger, as who pinned us does, gets more: in proportion to the root of what they
 * want, so that small tiles keep something to show. Nobody gets more than they want, nor more than their own way
 * carries; what they cannot take goes to the others.
 */
final class Shares {
    private static final double ROOM_TO_GROW = 1.5;

    private final Map<PeerId, Demand> demands;
    private final Map<PeerId, Double> shares = new HashMap<>();
    private final Set<PeerId> open;
    private double left;

    private Shares(double kbps, Map<PeerId, Demand> demands) {
        this.demands = demands;
        left = kbps;
        open = new HashSet<>(demands.keySet());
    }

    /** kbit/s for each. */
    static Map<PeerId, Double> of(Uplink uplink, Map<PeerId, Demand> demands, Map<PeerId, Way> ways, long nowMs) {
        Shares division = new Shares(uplink.kbps(), demands);
        // Where all are short, the others' pictures are what each way lacks: then estimates bound nothing.
        division.divide(uplink.shared() ? Map.of() : ways, nowMs);
        return division.shares;
    }

    private void divide(Map<PeerId, Way> ways, long nowMs) {
        boolean someoneClosed = true;
        while (someoneClosed && !open.isEmpty()) {
            double each = left / open.stream().mapToDouble(this::weight).sum();
            someoneClosed = false;
            for (PeerId id : Set.copyOf(open)) {
                double wanted = demands.get(id).kbps();
                double carried = ways.getOrDefault(id, Way.UNKNOWN).kbps(nowMs);
                if (Math.min(wanted, carried) <= each * weight(id)) {
                    // More than the way carries, so that its estimate has room to grow.
                    close(id, Math.min(wanted, ROOM_TO_GROW * carried), Math.min(wanted, carried));
                    someoneClosed = true;
                }
            }
        }
        double each = left / open.stream().mapToDouble(this::weight).sum();
        open.forEach(id -> shares.put(id, each * weight(id)));
    }

    private void close(PeerId id, double share, double takes) {
        shares.put(id, share);
        left = Math.max(0, left - takes);
        open.remove(id);
    }

    private double weight(PeerId id) {
        return Math.sqrt(Math.max(1, demands.get(id).kbps()));
    }
}
