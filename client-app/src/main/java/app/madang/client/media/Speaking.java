package app.madang.client.media;

/**
 * Tells from loudness whether somebody speaks, without flicker: two loud samples begin it (a click is one), and only a
 * pause longer than those between words ends it. Not for several threads.
 */
final class Speaking {
    /** About -34 dB of full scale: speech at arm's length, not a fan. */
    static final double LOUD = 0.02;
    /** About -42 dB: the ends of words still count. */
    static final double QUIET = 0.008;

    static final long PAUSE_MS = 700;

    private int loudSamples;
    private boolean speaks;
    private long lastHeardMs;

    /** @param level linear, 0 to 1; {@code nowMs} never goes back. True while this person speaks */
    boolean heard(double level, long nowMs) {
        loudSamples = level >= LOUD ? loudSamples + 1 : 0;
        if (level >= QUIET && (speaks || loudSamples >= 2)) {
            speaks = true;
            lastHeardMs = nowMs;
        }
        return speaks(nowMs);
    }

    /** The same with no new sample: where samples stop, so does the speaking. */
    boolean speaks(long nowMs) {
        speaks = speaks && nowMs - lastHeardMs < PAUSE_MS;
        return speaks;
    }
}
