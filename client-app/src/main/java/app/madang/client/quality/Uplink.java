package app.madang.client.quality;

import java.util.Collection;

/**
 * What this participant's own way out carries, in kbit/s for all pictures together. Where most links are short of what
 * they want at the same time it is the way out that they share; where few are, it is theirs alone, and nobody else is
 * touched. Immutable.
 *
 * @param heldUntilMs it does not grow before
 * @param shared most were short of it at the same time, and it did not yet suffice for all since
 */
record Uplink(double kbps, long heldUntilMs, boolean shared) {
    /** What every ordinary line carries up; the links then measure more, or less. */
    static final Uplink START = new Uplink(1_500, 0, false);

    private static final double GROWTH = 1.08;
    private static final double CAREFUL_GROWTH = 1.02;
    /** kbit/s a second: a fiftieth of very little would take minutes. */
    private static final double LEAST_GROWTH = 3;

    /** Whether it is the way out or one link's own way cannot be told then. */
    private static final double SLOWEST_GROWTH = 1.005;
    /** Long enough for the links to find their new rates. */
    private static final long HOLD_MS = 5_000;

    /**
     * One link whose estimate can be believed.
     *
     * @param wants kbit/s, {@code carries} what its way is thought to carry
     */
    record Link(double wants, double carries) {
        boolean isShort() {
            return carries < Way.SHORT * wants;
        }
    }

    /** @param wanted by all pictures that somebody shows */
    Uplink next(Collection<Link> links, double wanted, long nowMs) {
        long tight = links.stream().filter(Link::isShort).count();
        if (tight > 1 && 2 * tight > links.size()) {
            double carried = links.stream()
                    .mapToDouble(link -> Math.min(link.carries, link.wants))
                    .sum();
            return new Uplink(Math.max(carried, Way.LEAST_KBPS), nowMs + HOLD_MS, true);
        }
        if (nowMs < heldUntilMs || kbps >= wanted) {
            return new Uplink(kbps, heldUntilMs, shared && kbps < wanted);
        }
        double grown = Math.min(wanted, grown(tight));
        return new Uplink(grown, heldUntilMs, shared && grown < wanted);
    }

    private double grown(long tight) {
        if (!shared) {
            return kbps * GROWTH;
        }
        return tight == 0 ? Math.max(kbps * CAREFUL_GROWTH, kbps + LEAST_GROWTH) : kbps * SLOWEST_GROWTH;
    }
}
