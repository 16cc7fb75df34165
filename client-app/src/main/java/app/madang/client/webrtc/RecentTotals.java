package app.madang.client.webrtc;

import java.util.ArrayDeque;
import java.util.Deque;

/** The totals of the last seconds: rates mean the same however often somebody asks for them. */
final class RecentTotals {
    static final long LONGEST_US = 5_000_000;

    private final Deque<Totals> oldestFirst = new ArrayDeque<>();

    /** Newer than all before. */
    void add(Totals newest) {
        oldestFirst.add(newest);
        while (oldestFirst.size() > 2 && newest.atUs() - second().atUs() >= LONGEST_US) {
            oldestFirst.removeFirst();
        }
    }

    private Totals second() {
        var each = oldestFirst.iterator();
        each.next();
        return each.next();
    }

    /** The newest that are at least so much older than the last, else the oldest; none before there are two. */
    Totals before(long us) {
        if (oldestFirst.size() < 2) {
            return Totals.NONE;
        }
        double latest = oldestFirst.getLast().atUs() - us;
        Totals found = oldestFirst.getFirst();
        for (Totals each : oldestFirst) {
            if (each.atUs() <= latest) {
                found = each;
            }
        }
        return found;
    }
}
