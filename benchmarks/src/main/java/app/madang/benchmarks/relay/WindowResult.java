package app.madang.benchmarks.relay;

import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.wire.Traffic;

/**
 * One row of the table.
 *
 * @param planned messages that should have been sent within the window
 * @param missing of them, never received
 * @param doubled of them, received more than once
 * @param refused errors that the server answered
 * @param lost connections that ended without being asked to
 * @param relay from the planned time of sending to the receipt, ms
 * @param join from the planned time of connecting to {@code joined}, ms
 * @param late from the planned time to that of sending, ms: what the load generator itself adds
 * @param server processor time within the window, memory at its end
 * @param generator the same of the load generator
 * @param traffic frames of all kinds within the window, those of the flooder not among them
 */
public record WindowResult(
        String name,
        double seconds,
        long planned,
        long missing,
        long doubled,
        long refused,
        long lost,
        Percentiles relay,
        Percentiles join,
        Percentiles late,
        Usage server,
        Usage generator,
        Traffic traffic) {

    /** Processor seconds of the server for 100,000 relayed messages; everything else that it did is in them. */
    public double cpuPer100k() {
        return server.cpuSeconds() * 100_000 / Math.max(1, relay.count());
    }
}
