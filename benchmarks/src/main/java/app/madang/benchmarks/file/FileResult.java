package app.madang.benchmarks.file;

import app.madang.benchmarks.process.Footprint;

/**
 * One file, measured.
 *
 * @param seconds from its first byte at the receiver to all of it
 * @param used by both, the call included
 * @param chat messages of the sender to the receiver meanwhile
 * @param fps pictures a second that the receiver got meanwhile
 * @param leastFps the same in its worst second
 */
public record FileResult(
        String program,
        int round,
        long bytes,
        double seconds,
        Footprint used,
        Memory sender,
        Memory receiver,
        Delays chat,
        double fps,
        double leastFps) {
    public double megabytesPerSecond() {
        return bytes / seconds / 1e6;
    }
}
