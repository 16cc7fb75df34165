package app.madang.client.quality;

/**
 * Whether pictures are sent at all: where no way carries even the smallest, sound shall not suffer for them. Tried again
 * after a while, twice as long each time that it was in vain. Immutable.
 *
 * @param on nothing is sent; false also while it is being tried
 * @param announced people are told; true until a try has held
 * @param changedAtMs when it went on, or the try began
 */
record SoundOnly(boolean on, boolean announced, long changedAtMs, long lowSinceMs, long holdMs) {
    private static final long PATIENCE_MS = 6_000;
    private static final long HOLD_MS = 20_000;
    private static final long LONGEST_HOLD_MS = 120_000;

    static final SoundOnly OFF = new SoundOnly(false, false, 0, -1, HOLD_MS);

    /** @param low every way that is known carries too little */
    SoundOnly next(boolean low, long nowMs) {
        if (on) {
            return nowMs - changedAtMs < holdMs ? this : new SoundOnly(false, true, nowMs, -1, holdMs);
        }
        long since = !low ? -1 : lowSinceMs < 0 ? nowMs : lowSinceMs;
        if (low && nowMs - since >= PATIENCE_MS) {
            long hold = announced ? Math.min(LONGEST_HOLD_MS, 2 * holdMs) : HOLD_MS;
            return new SoundOnly(true, true, nowMs, -1, hold);
        }
        // A try has held when there was time enough to fail.
        boolean held = !low && nowMs - changedAtMs > 2 * PATIENCE_MS;
        return new SoundOnly(false, announced && !held, changedAtMs, since, held ? HOLD_MS : holdMs);
    }
}
