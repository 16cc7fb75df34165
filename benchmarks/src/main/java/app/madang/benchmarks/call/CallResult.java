package app.madang.benchmarks.call;

import app.madang.benchmarks.process.Footprint;

/**
 * One call, measured.
 *
 * @param scene which of the calls of docs/benchmarks.md
 * @param used by those who are measured, while it was measured
 * @param sent of them on one link, typically
 * @param received the same the other way
 */
public record CallResult(
        String program, String scene, int people, int round, double seconds, Footprint used, Flow sent, Flow received) {
    /** Processor cores that were busy on average. */
    public double cores() {
        return used.cpuSeconds() / seconds;
    }
}
