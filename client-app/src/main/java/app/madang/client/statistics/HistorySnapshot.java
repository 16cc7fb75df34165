package app.madang.client.statistics;

import java.time.Instant;
import java.util.List;

/**
 * All that is known at one moment.
 *
 * @param began when the call did
 * @param nowMs since then
 * @param people those with numbers, in the order of their coming
 */
public record HistorySnapshot(Instant began, long nowMs, List<PersonHistory> people) {
    public HistorySnapshot {
        people = List.copyOf(people);
    }
}
