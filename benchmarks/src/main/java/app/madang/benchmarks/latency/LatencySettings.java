package app.madang.benchmarks.latency;

/**
 * @param seconds how long pictures are looked at
 * @param settle seconds between the first picture and that
 */
public record LatencySettings(int seconds, int settle) {}
