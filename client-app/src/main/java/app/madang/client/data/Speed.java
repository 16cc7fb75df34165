package app.madang.client.data;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast something goes, over the last seconds. */
final class Speed {
    private static final long OVER_MS = 3_000;

    private record Mark(long ms, long bytes) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** From here on. */
    void begin(long nowMs, long bytes) {
        marks.clear();
        marks.add(new Mark(nowMs, bytes));
    }

    void at(long nowMs, long bytes) {
        marks.add(new Mark(nowMs, bytes));
        while (marks.size() > 2 && nowMs - marks.peek().ms() > OVER_MS) {
            marks.remove();
        }
    }

    /** 0 until something is known. */
    long bytesPerSecond(long nowMs) {
        if (marks.isEmpty()) {
            return 0;
        }
        Mark first = marks.getFirst();
        long ms = nowMs - first.ms();
        return ms <= 0 ? 0 : (marks.getLast().bytes() - first.bytes()) * 1_000 / ms;
    }
}
