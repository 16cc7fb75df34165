package app.madang.client.ui.part;

/** Turns the linear loudness of a microphone into the way that ears and meters see it. */
public final class LevelScale {
    /** Below this a room is silent to people. */
    private static final double FLOOR_DB = -54;

    private LevelScale() {}

    /** 0 for silence (up to -54 dB of full scale) to 1 for full scale, even steps for even decibels. */
    public static double position(double level) {
        if (!(level > 0)) {
            return 0;
        }
        double decibels = 20 * Math.log10(level);
        return Math.clamp((decibels - FLOOR_DB) / -FLOOR_DB, 0, 1);
    }
}
