package app.madang.benchmarks.screen;

/**
 * What a tile showed.
 *
 * @param width of the whole picture on the screen, in pixels
 * @param fps new pictures a second
 * @param longestGapMs the longest time without a new one
 * @param ageMs p50 and p95 of their age when they appeared; null where the pictures are not live
 */
public record Shown(int width, double fps, long longestGapMs, Ages ageMs) {
    /** In milliseconds, to about one of these. */
    public record Ages(long p50, long p95) {}
}
