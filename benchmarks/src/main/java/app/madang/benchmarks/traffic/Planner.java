package app.madang.benchmarks.traffic;

import app.madang.benchmarks.dialect.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Plans calls as people make them: in rooms of 2 to 8, now here, now there, someone leaves, someone else comes, and
 * negotiates with everybody in the room: an offer, its answer, and 10 to 20 candidates from each side that trickle after
 * their description. The same seed gives the same plan, so every server gets the same load.
 */
public final class Planner {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    /** From a leave to the join that takes the seat: by then no server has the seat still taken. */
    private static final long EMPTY = 300 * MS;
    /** From a join to the first offer: a join that takes longer delays it, and that counts. */
    private static final long SETTLE = 150 * MS;
    /** A room is left alone until all candidates are out. */
    private static final long BUSY = 2_000 * MS;
    /** So many messages a second in each room, one newcomer every six seconds, keep it natural. */
    private static final int RATE_OF_ROOM = 20;

    private final SplittableRandom random;
    private final List<Integer> seats = new ArrayList<>();
    private final List<List<Integer>> rooms = new ArrayList<>();
    private final List<Plan.Event> events = new ArrayList<>();

    private Planner(int rate, long seed) {
        random = new SplittableRandom(seed);
        int count = Math.max(7, rate / RATE_OF_ROOM);
        for (int room = 0; room < count; room++) {
            rooms.add(furnish(room, 2 + room % 7));
        }
    }

    /**
     * @param rate messages a second on average, joins not counted
     * @param seconds how long the load lasts
     */
    public static Plan plan(int rate, int seconds, long seed) {
        return new Planner(rate, seed).plan(rate, seconds);
    }

    private List<Integer> furnish(int room, int size) {
        List<Integer> its = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            its.add(seats.size());
            seats.add(room);
        }
        return its;
    }

    private Plan plan(int rate, int seconds) {
        long end = seconds * 1_000L * MS;
        long[] freeAt = new long[rooms.size()];
        long at = 0;
        for (int turn = 0; at < end; turn++) {
            int room = turn % rooms.size();
            long start = Math.max(at, freeAt[room]);
            int messages = change(rooms.get(room), start);
            freeAt[room] = start + BUSY;
            // Between half and one and a half times the steady distance, so that rooms fall together as they do.
            at += (long) (messages * 1e9 / rate * random.nextDouble(0.5, 1.5));
        }
        List<Plan.Event> all = new ArrayList<>(events);
        all.removeIf(event -> event.at() >= end);
        all.sort(Comparator.comparingLong(Plan.Event::at));
        return new Plan(List.copyOf(seats), List.copyOf(all));
    }

    /** One seat changes hands; returns how many messages that makes. */
    private int change(List<Integer> room, long at) {
        int before = events.size();
        int newcomer = room.get(random.nextInt(room.size()));
        events.add(new Plan.Leave(at, newcomer));
        events.add(new Plan.Join(at + EMPTY, newcomer));
        long met = at + EMPTY + SETTLE;
        for (int other : room) {
            if (other != newcomer) {
                boolean offers = random.nextBoolean();
                negotiate(offers ? newcomer : other, offers ? other : newcomer, met + random.nextLong(20 * MS));
            }
        }
        return events.size() - before - 2;
    }

    private void negotiate(int offering, int answering, long at) {
        long answered = at + random.nextLong(40 * MS, 90 * MS);
        events.add(new Plan.Message(at, offering, answering, Kind.OFFER, 0));
        events.add(new Plan.Message(answered, answering, offering, Kind.ANSWER, 0));
        trickle(offering, answering, at);
        trickle(answering, offering, answered);
    }

    /** Those of the machine's own addresses come within some milliseconds, the others as their servers answer. */
    private void trickle(int from, int to, long described) {
        int count = random.nextInt(10, 21);
        for (int i = 0; i < count; i++) {
            long after = i < count / 2 ? random.nextLong(MS, 30 * MS) : random.nextLong(20 * MS, 500 * MS);
            events.add(new Plan.Message(described + after, from, to, Kind.CANDIDATE, random.nextInt(1 << 16)));
        }
    }
}
