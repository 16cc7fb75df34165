package app.madang.benchmarks.traffic;

import app.madang.benchmarks.dialect.Dialect;
import app.madang.benchmarks.dialect.Identity;
import app.madang.benchmarks.dialect.Person;
import app.madang.benchmarks.dialect.Witness;
import app.madang.benchmarks.wire.Engine;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** People on one server: lets them in a few at a time, and has each give its signs of life. The engine's thread. */
public final class Crowd implements Witness {
    /** Connections on their way at once: fewer than any server's bound for handshakes. */
    private static final int AT_THE_DOOR = 64;

    private final Engine engine;
    private final Dialect dialect;
    private final int port;
    private final SplittableRandom random;
    private final Witness audience;
    private final Deque<Person> outside = new ArrayDeque<>();
    private final Set<Person> entering = new HashSet<>();
    private int turnedAway;

    /** @param audience hears everything after this crowd */
    public Crowd(Engine engine, Dialect dialect, int port, long seed, Witness audience) {
        this.engine = engine;
        this.dialect = dialect;
        this.port = port;
        this.random = new SplittableRandom(seed);
        this.audience = audience;
    }

    /** Someone who has not connected yet. */
    public Person person(String room) {
        return person(Identity.in(room, random));
    }

    public Person person(Identity identity) {
        return new Person(identity, dialect, engine, this);
    }

    /** Connects at once. */
    public void enter(Person person, int receiveBytes) {
        person.enter(port, receiveBytes);
    }

    /**
     * Lets all of them in and returns when all have joined.
     *
     * @throws IllegalStateException if one is turned away, or it takes longer
     */
    public void admit(Collection<Person> people, long seconds) {
        outside.addAll(people);
        openTheDoor();
        engine.run(
                () -> entering.isEmpty() && outside.isEmpty(), System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        int missing = entering.size() + outside.size() + turnedAway;
        if (missing > 0) {
            throw new IllegalStateException(
                    missing + " of " + people.size() + " people could not join within " + seconds + " s");
        }
    }

    private void openTheDoor() {
        while (entering.size() < AT_THE_DOOR && !outside.isEmpty()) {
            Person next = outside.poll();
            entering.add(next);
            enter(next, 0);
        }
    }

    private void giveSignsOfLife(Person person, long after, long every) {
        engine.at(System.nanoTime() + after, () -> {
            if (person.present()) {
                person.giveSignOfLife();
                giveSignsOfLife(person, every, every);
            }
        });
    }

    @Override
    public void joined(Person person) {
        long every = TimeUnit.MILLISECONDS.toNanos(dialect.signOfLifeMs());
        if (every > 0) {
            giveSignsOfLife(person, random.nextLong(every), every);
        }
        if (entering.remove(person)) {
            openTheDoor();
        }
        audience.joined(person);
    }

    @Override
    public void met(Person person) {
        audience.met(person);
    }

    @Override
    public void received(Person person, int mark) {
        audience.received(person, mark);
    }

    @Override
    public void refused(Person person, String text) {
        audience.refused(person, text);
    }

    @Override
    public void lost(Person person) {
        if (entering.remove(person)) {
            turnedAway++;
            openTheDoor();
        }
        audience.lost(person);
    }
}
