package app.madang.benchmarks.relay;

import java.util.List;

/**
 * One server's run.
 *
 * @param floodedPerSecond messages that TCP took from the flooder, also those that nobody read before it was cut
 * @param floodsCut how often the server threw it out
 */
public record RunResult(String server, List<WindowResult> windows, long floodedPerSecond, long floodsCut) {}
