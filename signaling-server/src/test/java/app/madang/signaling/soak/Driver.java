package app.madang.signaling.soak;

import app.madang.signaling.soak.Participant.Phase;
import java.util.ArrayList;
import java.util.List;

/** Lets everybody do something at random, and now and then the server. */
final class Driver {
    private static final long STEP_MS = 25;
    private static final int ACTIONS = 4;
    private static final int STRANGERS = 20;

    private final World world;
    private final Vandal vandal;
    private final List<Courtyard> rooms = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private boolean paused = true;
    private int upsets;

    Driver(World world, int roomCount) {
        this.world = world;
        vandal = new Vandal(world);
        for (int number = 1; number <= roomCount; number++) {
            Courtyard room = new Courtyard(world, "yard-" + number);
            rooms.add(room);
            for (int seat = 1; seat <= 3 + world.random().nextInt(4); seat++) {
                seats.add(new Seat(world, room, seat));
            }
        }
    }

    List<Courtyard> rooms() {
        return rooms;
    }

    List<Participant> people() {
        return seats.stream().map(Seat::person).toList();
    }

    /** People act until {@link #pause}. */
    void go() {
        paused = false;
        world.restless(true);
        step();
    }

    void pause() {
        paused = true;
        world.restless(false);
    }

    /** Strangers who have not gone yet. */
    int strangers() {
        strangers.removeIf(Stranger::isOver);
        return strangers.size();
    }

    private void step() {
        if (paused) {
            return;
        }
        world.engine().after(STEP_MS, this::step);
        for (int i = 0; i < ACTIONS; i++) {
            act(seats.get(world.random().nextInt(seats.size())));
        }
        if (world.chance(4) && strangers() < STRANGERS && world.server().isUp()) {
            strangers.add(new Stranger(world, rooms.get(world.random().nextInt(rooms.size()))));
        }
    }

    private void act(Seat seat) {
        Participant person = seat.person();
        switch (person.phase()) {
            case OUT -> comeSometimes(seat);
            case IN -> actInRoom(seat, world.random().nextInt(1_000));
            case COMING, AWAY, LEAVING, BREAKING -> {}
        }
    }

    private void comeSometimes(Seat seat) {
        if (seat.person().isExpected()) {
            return;
        }
        if (world.chance(50)) {
            seat.renew();
        }
        if (world.chance(60)) {
            seat.person().come();
        }
    }

    private void actInRoom(Seat seat, int dice) {
        Participant person = seat.person();
        if (dice < 700) {
            person.speech().talk();
        } else if (dice < 740) {
            for (int i = 0; i < 6; i++) {
                person.speech().talk();
            }
        } else if (dice < 800) {
            person.speech().change();
        } else if (dice < 885) {
            lose(person);
        } else if (dice < 910) {
            person.comeTwice();
        } else if (dice < 930) {
            person.leave();
        } else if (dice < 945) {
            vanish(seat);
        } else if (dice < 957) {
            vandal.breakTheFrames(person);
        } else if (dice < 998) {
            vandal.annoy(person);
        } else {
            person.speech().flood(410 + world.random().nextInt(150));
        }
    }

    private void lose(Participant person) {
        person.line().drop(drop());
        person.comeIn(awayMs());
    }

    private Line.Drop drop() {
        Line.Drop[] drops = Line.Drop.values();
        return drops[world.random().nextInt(drops.length)];
    }

    /** Mostly within the grace, sometimes after it. */
    private long awayMs() {
        long grace = ServerProcess.GRACE_MS;
        return switch (world.random().nextInt(10)) {
            case 0, 1, 2, 3, 4 -> world.random().nextLong(grace / 10);
            case 5, 6, 7 -> world.random().nextLong(grace / 2);
            case 8 -> world.random().nextLong(2 * grace);
            default -> 2 * grace + world.random().nextLong(grace);
        };
    }

    private void vanish(Seat seat) {
        seat.person().line().drop(drop());
        seat.person().note("never comes back");
        seat.renew();
    }

    /** The server is killed, and the next time asked to end, and started again a little later. */
    void upset() {
        ServerProcess server = world.server();
        long pause = world.random().nextLong(600);
        upsets++;
        if (upsets % 2 == 1) {
            everybodyNotes("the server is killed");
            server.kill();
            world.count("killed");
            world.engine().after(pause, server::start);
        } else {
            everybodyNotes("the server is asked to end");
            server.terminate(world.tick());
            world.count("asked to end");
            startOnceEnded(pause);
        }
    }

    private void startOnceEnded(long pause) {
        if (world.server().hasEnded()) {
            world.server().assertEndedWell();
            world.engine().after(pause, world.server()::start);
        } else {
            world.engine().after(20, () -> startOnceEnded(pause));
        }
    }

    private void everybodyNotes(String what) {
        rooms.forEach(room -> room.note(what));
    }

    /** Everybody who is in leaves, and nobody comes. */
    void sendAllHome() {
        for (Participant person : people()) {
            person.vanish();
            if (person.phase() == Phase.IN) {
                person.leave();
            }
        }
    }
}
