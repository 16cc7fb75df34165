package app.madang.benchmarks.call;

import app.madang.benchmarks.process.Footprint;
import app.madang.benchmarks.screen.Shown;
import java.util.List;

/**
 * One call, measured.
 *
 * @param scene which of the calls of docs/benchmarks.md
 * @param fromMs when the measurement began, since 1970
 * @param used by those who are measured, while it was measured
 * @param display by the X server meanwhile, for them alone
 * @param sent of them on one link, typically
 * @param received the same the other way
 * @param shown the others' tiles on their screen; none where nothing is shown
 */
public record CallResult(
        String program,
        String scene,
        int people,
        int round,
        long fromMs,
        double seconds,
        Footprint used,
        Footprint display,
        Flow sent,
        Flow received,
        List<Shown> shown) {
    /** Processor cores that were busy on average, those of the X server included: it paints what they send it. */
    public double cores() {
        return (used.cpuSeconds() + display.cpuSeconds()) / seconds;
    }
}
