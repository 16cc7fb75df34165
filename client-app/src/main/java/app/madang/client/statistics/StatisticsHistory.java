package app.madang.client.statistics;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.port.LinkStatistics;
import app.madang.protocol.PeerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps the numbers of the last {@link #KEPT_MS} of the newest call, also of those who left meanwhile, until the next
 * call begins. Never grows beyond that. For any thread.
 */
public final class StatisticsHistory implements CallListener {
    public static final long KEPT_MS = 300_000;
    /** One a second, and some to spare. */
    static final int MOST_SAMPLES = 400;
    /** In rooms where people come and go all the time. */
    static final int MOST_PEOPLE = 32;

    private final LongSupplier clockMs;
    private final InstantSource calendar;
    private final Map<PeerId, Person> people = new LinkedHashMap<>();
    private Instant began = Instant.EPOCH;
    private long beganMs;
    private boolean inCall;

    /** What is known of one person. */
    private static final class Person {
        private final Deque<Sample> samples = new ArrayDeque<>();
        private String name = "";
        private LinkState link = LinkState.CONNECTING;
        private boolean here = true;
    }

    /** @param clockMs never goes back; {@code calendar} says only when a call began */
    public StatisticsHistory(LongSupplier clockMs, InstantSource calendar) {
        this.clockMs = clockMs;
        this.calendar = calendar;
    }

    @Override
    public synchronized void state(CallState state) {
        switch (state) {
            case CallState.InCall call -> {
                begin();
                people.forEach((id, person) -> person.here = false);
                call.participants().forEach(this::named);
            }
            case CallState.Idle idle -> inCall = false;
            case CallState.Joining joining -> inCall = false;
            case CallState.Ended ended -> inCall = false;
        }
    }

    private void begin() {
        if (!inCall) {
            inCall = true;
            people.clear();
            began = calendar.instant();
            beganMs = clockMs.getAsLong();
        }
    }

    private void named(Participant participant) {
        Person person = people.computeIfAbsent(participant.id(), id -> new Person());
        person.name = participant.name();
        person.link = participant.link();
        person.here = true;
    }

    @Override
    public synchronized void statistics(PeerId peer, LinkStatistics numbers) {
        Person person = people.get(peer);
        if (person != null) {
            person.samples.add(new Sample(nowMs(), person.link, numbers));
            forget(nowMs() - KEPT_MS);
        }
    }

    private void forget(long beforeMs) {
        for (Person person : people.values()) {
            while (!person.samples.isEmpty()
                    && (person.samples.getFirst().atMs() < beforeMs || person.samples.size() > MOST_SAMPLES)) {
                person.samples.removeFirst();
            }
        }
        people.values().removeIf(person -> !person.here && person.samples.isEmpty());
        people.values().stream()
                .filter(person -> !person.here)
                .limit(Math.max(0, people.size() - MOST_PEOPLE))
                .toList()
                .forEach(longest -> people.values().remove(longest));
    }

    /** The newest numbers of a link, if there are any not older than {@code withinMs}. */
    public synchronized Optional<LinkStatistics> newest(PeerId peer, long withinMs) {
        Person person = people.get(peer);
        if (person == null
                || person.samples.isEmpty()
                || nowMs() - person.samples.getLast().atMs() > withinMs) {
            return Optional.empty();
        }
        return Optional.of(person.samples.getLast().numbers());
    }

    public synchronized HistorySnapshot snapshot() {
        forget(nowMs() - KEPT_MS);
        List<PersonHistory> histories = people.entrySet().stream()
                .filter(entry -> !entry.getValue().samples.isEmpty())
                .map(entry -> history(entry.getKey(), entry.getValue()))
                .toList();
        return new HistorySnapshot(began, nowMs(), histories);
    }

    private static PersonHistory history(PeerId id, Person person) {
        return new PersonHistory(id, person.name, person.here, List.copyOf(person.samples));
    }

    private long nowMs() {
        return clockMs.getAsLong() - beganMs;
    }
}
