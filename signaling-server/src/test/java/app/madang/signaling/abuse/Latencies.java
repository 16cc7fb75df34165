package app.madang.signaling.abuse;

import java.util.Arrays;

/** How long messages took. Any thread. */
final class Latencies {
    private long[] nanos = new long[1_024];
    private int count;

    synchronized void add(long newNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = newNanos;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    synchronized int count() {
        return count;
    }

    /** A copy without the first ones. */
    synchronized Latencies since(int first) {
        Latencies copy = new Latencies();
        copy.nanos = Arrays.copyOfRange(nanos, first, Math.max(count, first + 1));
        copy.count = count - first;
        return copy;
    }

    /** Milliseconds that this share of all, 0 to 1, took at most. */
    synchronized double ms(double share) {
        long[] sorted = Arrays.copyOf(nanos, Math.max(1, count));
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
