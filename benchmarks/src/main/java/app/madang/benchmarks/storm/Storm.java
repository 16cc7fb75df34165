package app.madang.benchmarks.storm;

import app.madang.benchmarks.dialect.Identity;
import app.madang.benchmarks.dialect.Person;
import app.madang.benchmarks.dialect.Witness;
import app.madang.benchmarks.traffic.Crowd;
import app.madang.benchmarks.wire.Engine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Everybody connects in the same instant. Who is turned away tries again as clients do (PROTOCOL §10), and its time
 * goes on. The engine's thread.
 */
final class Storm implements Witness {
    /** Before the n-th attempt, the last for all later ones; the random part is left out. */
    private static final long[] PAUSES_MS = {0, 300, 1_200, 2_700, 4_800, 7_000};

    private final Engine engine;
    private final int inRoom;
    private final boolean meeting;
    private final Map<Identity, Integer> attempts = new HashMap<>();
    private final Set<Person> present = new HashSet<>();
    private final Set<Person> complete = new HashSet<>();
    private Crowd crowd;
    private long joinedAt;
    private long metAt;
    private int retries;

    /** @param meeting whether this server tells people of each other */
    Storm(Engine engine, int inRoom, boolean meeting) {
        this.engine = engine;
        this.inRoom = inRoom;
        this.meeting = meeting;
    }

    /**
     * @param name of this storm's rooms, used once
     * @throws IllegalStateException if not everybody is there and knows everybody in time
     */
    StormTimes rage(Crowd itsCrowd, String name, int rooms, long seconds) {
        crowd = itsCrowd;
        int people = rooms * inRoom;
        long start = System.nanoTime();
        for (int i = 0; i < people; i++) {
            crowd.enter(crowd.person(name + "-" + i % rooms), 0);
        }
        boolean all = engine.run(() -> allThere(people), start + TimeUnit.SECONDS.toNanos(seconds));
        if (!all) {
            throw new IllegalStateException("After " + seconds + " s " + present.size() + " of " + people
                    + " had joined, and " + complete.size() + " knew all others.");
        }
        return new StormTimes(name, seconds(joinedAt - start), meeting ? seconds(metAt - start) : null, retries);
    }

    private boolean allThere(int people) {
        return present.size() == people && (!meeting || complete.size() == people);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    void goHome() {
        present.forEach(Person::leave);
    }

    @Override
    public void joined(Person person) {
        present.add(person);
        joinedAt = System.nanoTime();
    }

    @Override
    public void met(Person person) {
        if (person.known() >= inRoom - 1 && complete.add(person)) {
            metAt = System.nanoTime();
        }
    }

    @Override
    public void received(Person person, int mark) {
        // Nothing is relayed here.
    }

    @Override
    public void refused(Person person, String text) {
        // The close that follows counts.
    }

    @Override
    public void lost(Person person) {
        present.remove(person);
        complete.remove(person);
        retries++;
        int attempt = attempts.merge(person.identity(), 1, Integer::sum);
        long pause = PAUSES_MS[Math.min(attempt, PAUSES_MS.length) - 1];
        engine.at(
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause),
                () -> crowd.enter(crowd.person(person.identity()), 0));
    }
}
