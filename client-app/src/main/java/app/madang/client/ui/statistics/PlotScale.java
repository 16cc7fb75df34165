package app.madang.client.ui.statistics;

/** Where an axis ends, so that its labels are round numbers and it seldom jumps. */
final class PlotScale {
    private static final double[] STEPS = {1, 2, 4, 6, 8, 10};
    private static final long[] RANGES_MS = {60_000, 120_000, 300_000};

    private PlotScale() {}

    /** The end of an axis that holds {@code largest} and is never shorter than {@code least}, which is above 0. */
    static double end(double largest, double least) {
        double needed = Math.max(largest, least);
        double unit = Math.pow(10, Math.floor(Math.log10(needed)));
        for (double step : STEPS) {
            if (step * unit >= needed * (1 - 1e-9)) {
                return step * unit;
            }
        }
        return 10 * unit;
    }

    /** How far back the time axis goes for a history of this length: a short one fills the plot sooner. */
    static long rangeMs(long historyMs) {
        for (long range : RANGES_MS) {
            if (historyMs <= range) {
                return range;
            }
        }
        return RANGES_MS[RANGES_MS.length - 1];
    }
}
