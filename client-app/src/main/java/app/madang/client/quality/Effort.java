package app.madang.client.quality;

import app.madang.client.quality.Observation.Machine;

/**
 * How much this machine encodes, in pixels a second over all peers. Falls when the processor cannot follow, before
 * people feel it, and grows again while there is room; each fall that follows a growth makes the next growth wait twice
 * as long, so that a machine at its limit does not swing. Immutable.
 *
 * @param busySeconds in a row
 */
record Effort(double pixelsPerSecond, long heldUntilMs, long holdMs, long grownAtMs, int busySeconds) {
    /** A call of two at 720 lines: every machine that runs this program can do that. */
    static final double FIRST = 1280 * 720 * 30.0;

    /** So few that giving up more would help nobody. */
    private static final double LEAST = 320 * 180 * 30.0;

    private static final double GROWTH = 1.1;
    private static final double FALL = 0.75;
    /** What encoding takes says how far: people feel each second of it. */
    private static final double STEEPEST_FALL = 0.25;

    private static final double BUSY = 0.92;
    /** As busy as it may be after the next growth: what a call needs on a small machine is most of it. */
    private static final double ROOM = 0.85;
    /** Of the load: where others make most of it, giving up our pixels would leave the room to them. */
    private static final double OWN_PART = 0.5;
    /** Of the time of all processors: encoders alone. */
    private static final double ENCODING = 0.5;

    private static final int PATIENCE_SECONDS = 3;
    private static final long HOLD_MS = 10_000;
    private static final long LONGEST_HOLD_MS = 120_000;
    private static final long TOO_SOON_MS = 30_000;

    static final Effort START = new Effort(FIRST, 0, HOLD_MS, Long.MIN_VALUE / 2, 0);

    /**
     * @param encoders say that the processor limits them
     * @param encoding seconds that encoders would have to work in one second for all pictures that they should make, by
     *     the clock
     * @param wanted pixels a second
     */
    Effort next(Machine machine, boolean encoders, double encoding, double wanted, long nowMs) {
        double bearable = ENCODING * machine.processors();
        boolean busy =
                encoders || machine.all() > BUSY && machine.own() > OWN_PART * machine.all() || encoding > bearable;
        if (busy) {
            double part = Math.clamp(bearable / encoding, STEEPEST_FALL, FALL);
            return busySeconds + 1 < PATIENCE_SECONDS ? seconds(busySeconds + 1) : fall(part, wanted, nowMs);
        }
        return hasRoom(machine) && nowMs >= heldUntilMs && pixelsPerSecond < wanted ? grow(wanted, nowMs) : seconds(0);
    }

    /** As if all that this program does grew with the pixels that it sends. */
    private static boolean hasRoom(Machine machine) {
        return machine.all() + (GROWTH - 1) * Math.max(0, machine.own()) < ROOM;
    }

    private Effort seconds(int busy) {
        return busy == busySeconds ? this : new Effort(pixelsPerSecond, heldUntilMs, holdMs, grownAtMs, busy);
    }

    private Effort fall(double part, double wanted, long nowMs) {
        boolean grewTooSoon = nowMs - grownAtMs < TOO_SOON_MS;
        long hold = grewTooSoon ? Math.min(LONGEST_HOLD_MS, 2 * holdMs) : HOLD_MS;
        double less = Math.max(LEAST, part * Math.min(pixelsPerSecond, wanted));
        return new Effort(less, nowMs + hold, hold, grownAtMs, 0);
    }

    private Effort grow(double wanted, long nowMs) {
        return new Effort(Math.min(wanted, GROWTH * pixelsPerSecond), heldUntilMs, holdMs, nowMs, 0);
    }

    /** Which part of what is wanted can be done, 0 to 1. */
    double part(double wanted) {
        return wanted <= pixelsPerSecond ? 1 : pixelsPerSecond / wanted;
    }
}
