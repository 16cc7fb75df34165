package app.madang.signaling.soak;

import app.madang.signaling.soak.Participant.Phase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One room: everybody who was there since the last checkpoint, and the last things that happened. */
final class Courtyard {
    private static final int NOTES = 150;

    private final World world;
    private final String name;
    private final Map<String, Participant> people = new LinkedHashMap<>();
    private final Deque<String> notes = new ArrayDeque<>();
    private long events;

    Courtyard(World world, String name) {
        this.world = world;
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(Participant participant) {
        people.put(participant.id(), participant);
    }

    /** Null for a stranger. */
    Participant participant(String id) {
        return people.get(id);
    }

    List<Participant> people() {
        return List.copyOf(people.values());
    }

    /** Something happened that everybody here may be told of, once or twice. */
    void event() {
        events += 2;
    }

    long events() {
        return events;
    }

    void note(String what) {
        if (notes.size() == NOTES) {
            notes.remove();
        }
        notes.add(world.elapsedMs() + " ms  " + what);
    }

    AssertionError failure(String what) {
        return new AssertionError(what + "\n  in room " + name + " after " + world.elapsedMs() + " ms, with seed "
                + world.seed() + "; the last that happened there:\n    " + String.join("\n    ", notes));
    }

    /** How much of what others said may wait for this person, at most. */
    int unheardBy(Participant receiver) {
        return people.values().stream()
                .mapToInt(from -> from.to(receiver.id()).unheard())
                .sum();
    }

    int unheardBytesBy(Participant receiver) {
        return people.values().stream()
                .mapToInt(from -> from.to(receiver.id()).unheardBytes())
                .sum();
    }

    /** Who must be seen by this person when nothing is in flight. */
    Map<String, Description> othersThan(Participant self) {
        Map<String, Description> others = new LinkedHashMap<>();
        for (Participant each : people.values()) {
            if (each != self && each.phase() == Phase.IN) {
                others.put(each.id(), each.described());
            }
        }
        return others;
    }

    /**
     * Nothing is in flight: judges every conversation, and forgets who is gone for good.
     *
     * @param possible who may still come (back)
     */
    void settle(Collection<Participant> possible) {
        for (Participant from : people.values()) {
            for (Participant to : people.values()) {
                String wrong = from.to(to.id()).settle(to.phase() == Phase.IN ? to.stay() : null);
                if (wrong != null) {
                    throw failure("of what " + from + " said to " + to + ", " + wrong);
                }
            }
        }
        List<String> gone = new ArrayList<>(people.keySet());
        gone.removeIf(id -> possible.contains(people.get(id)));
        people.keySet().removeAll(gone);
        people.values().forEach(each -> each.forget(gone));
    }
}
