package app.madang.benchmarks.relay;

import app.madang.benchmarks.dialect.Person;
import app.madang.benchmarks.dialect.Witness;
import app.madang.benchmarks.traffic.Corpus;
import app.madang.benchmarks.traffic.Crowd;
import app.madang.benchmarks.traffic.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Plays a plan: sends what is due, however late it is, and notes when it arrives. Nothing is left out because a server
 * is slow; what cannot be sent yet waits, and its time runs from when it was due. The engine's thread.
 */
final class Conductor implements Witness {
    private final Plan plan;
    private final Corpus corpus = new Corpus();
    private final List<Window> windows;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<Person, Seat> seatOf = new HashMap<>();
    private final BitSet seen = new BitSet();
    private final long messages;
    private Crowd crowd;
    private long start;
    private int next;
    private boolean playing;

    Conductor(Plan plan, List<Window> windows) {
        this.plan = plan;
        this.windows = windows;
        messages = plan.messages(0, Long.MAX_VALUE);
        for (int i = 0; i < plan.seats().size(); i++) {
            seats.add(new Seat("active-" + plan.seats().get(i)));
        }
    }

    /** Someone for each seat, to be let in before {@link #begin}. */
    List<Person> firstHolders(Crowd itsCrowd) {
        crowd = itsCrowd;
        for (Seat seat : seats) {
            take(seat, 0);
        }
        return List.copyOf(seatOf.keySet());
    }

    /** @param startNanos what the plan's times are counted from */
    void begin(long startNanos) {
        start = startNanos;
        playing = true;
    }

    /** Does what is due. */
    void beat() {
        while (playing && next < plan.events().size()) {
            Plan.Event event = plan.events().get(next);
            long late = System.nanoTime() - start - event.at();
            if (late < 0) {
                return;
            }
            play(event, next++, late);
        }
    }

    /** True when every message of the plan was received. */
    boolean allArrived() {
        return seen.cardinality() == messages;
    }

    private void play(Plan.Event event, int mark, long late) {
        switch (event) {
            case Plan.Leave leave -> leave(seats.get(leave.seat()));
            case Plan.Join join -> crowd.enter(take(seats.get(join.seat()), join.at()), 0);
            case Plan.Message message -> {
                for (Window window : windows) {
                    if (window.covers(message.at())) {
                        window.sentLate(late);
                    }
                }
                send(message, mark);
            }
        }
    }

    private Person take(Seat seat, long plannedAt) {
        Person person = crowd.person(seat.room());
        seat.take(person, plannedAt);
        seatOf.put(person, seat);
        return person;
    }

    private void leave(Seat seat) {
        seatOf.remove(seat.holder());
        seat.holder().leave();
    }

    private void send(Plan.Message message, int mark) {
        Seat from = seats.get(message.from());
        Seat to = seats.get(message.to());
        if (!from.holder().joined()) {
            from.await(mark);
        } else if (!to.holder().joined()) {
            to.await(mark);
        } else {
            from.holder().tell(to.holder(), message.kind(), corpus.fields(message.kind(), message.variant()), mark);
        }
    }

    @Override
    public void joined(Person person) {
        Seat seat = seatOf.get(person);
        if (seat == null || !playing) {
            return;
        }
        long took = System.nanoTime() - start - seat.joinPlannedAt();
        windows.stream().filter(window -> window.covers(seat.joinPlannedAt())).forEach(window -> window.joined(took));
        for (int mark : seat.release()) {
            send((Plan.Message) plan.events().get(mark), mark);
        }
    }

    @Override
    public void received(Person person, int mark) {
        if (mark >= plan.events().size()) {
            return;
        }
        long at = plan.events().get(mark).at();
        long took = System.nanoTime() - start - at;
        boolean again = seen.get(mark);
        seen.set(mark);
        for (Window window : windows) {
            if (window.covers(at)) {
                count(window, again, took);
            }
        }
    }

    private static void count(Window window, boolean again, long took) {
        if (again) {
            window.doubled();
        } else {
            window.relayed(took);
        }
    }

    @Override
    public void met(Person person) {
        // Who is in the room is known from the plan.
    }

    @Override
    public void refused(Person person, String text) {
        current(Window::refused);
    }

    @Override
    public void lost(Person person) {
        current(Window::lost);
    }

    private void current(Consumer<Window> note) {
        long now = System.nanoTime() - start;
        windows.stream().filter(window -> playing && window.covers(now)).forEach(note);
    }
}
