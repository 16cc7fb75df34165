package app.madang.benchmarks.idle;

/**
 * @param heapBytes of each stay, live objects after a full collection; null where the server is no JVM
 * @param residentBytes of each stay
 * @param cpuSharePercent of one core, for all stays together, while they are idle
 * @param lost stays that ended unasked
 */
public record IdleResult(
        String server,
        int stays,
        Double heapBytes,
        double residentBytes,
        long residentBefore,
        long residentAfter,
        double cpuSharePercent,
        int lost) {}
