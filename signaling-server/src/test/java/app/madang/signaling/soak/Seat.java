package app.madang.signaling.soak;

/** One of the people in a room, who may come back as somebody else: with a new secret. */
final class Seat {
    private final World world;
    private final Courtyard room;
    private final int number;
    private int incarnations;
    private Participant person;

    Seat(World world, Courtyard room, int number) {
        this.world = world;
        this.room = room;
        this.number = number;
        renew();
    }

    Participant person() {
        return person;
    }

    /** From now on somebody else. */
    void renew() {
        person = new Participant(world, room, "p" + number + "." + ++incarnations);
    }
}
