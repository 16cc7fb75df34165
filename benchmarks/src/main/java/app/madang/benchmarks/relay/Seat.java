package app.madang.benchmarks.relay;

import app.madang.benchmarks.dialect.Person;
import java.util.ArrayDeque;
import java.util.Deque;

/** A place in a room: who has it, and what waits for that person's join. The engine's thread. */
final class Seat {
    private final String room;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private Person holder;
    private long joinPlannedAt;

    Seat(String room) {
        this.room = room;
    }

    String room() {
        return room;
    }

    Person holder() {
        return holder;
    }

    /** @param plannedAt when the join was due */
    void take(Person person, long plannedAt) {
        holder = person;
        joinPlannedAt = plannedAt;
        waiting.clear();
    }

    long joinPlannedAt() {
        return joinPlannedAt;
    }

    void await(int mark) {
        waiting.add(mark);
    }

    /** The marks of what waited, which are then forgotten here. */
    Deque<Integer> release() {
        Deque<Integer> released = new ArrayDeque<>(waiting);
        waiting.clear();
        return released;
    }
}
