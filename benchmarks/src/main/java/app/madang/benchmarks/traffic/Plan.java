package app.madang.benchmarks.traffic;

import app.madang.benchmarks.dialect.Kind;
import java.util.List;

/**
 * What happens when, fixed before the first message is sent: the load does not wait for the server (open loop), so a
 * server that stalls is measured for all that should have passed meanwhile. The index of an event is its mark.
 *
 * @param seats for each seat the number of its room; a seat is held by one person after the other
 * @param events ascending by time
 */
public record Plan(List<Integer> seats, List<Event> events) {

    /** @param at nanoseconds after the start */
    public sealed interface Event {
        long at();
    }

    /** Who holds this seat leaves. */
    public record Leave(long at, int seat) implements Event {}

    /** Someone new takes this seat. */
    public record Join(long at, int seat) implements Event {}

    public record Message(long at, int from, int to, Kind kind, int variant) implements Event {}

    /** When each event happens, in the order of {@link #events}. */
    public long[] times() {
        return events.stream().mapToLong(Event::at).toArray();
    }

    /** Messages that are planned within these times. */
    public long messages(long from, long to) {
        return events.stream()
                .filter(event -> event instanceof Message && event.at() >= from && event.at() < to)
                .count();
    }
}
