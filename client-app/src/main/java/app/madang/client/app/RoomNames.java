package app.madang.client.app;

import app.madang.protocol.Room;
import java.util.random.RandomGenerator;

/** Makes up names of rooms: long enough that nobody guesses them, short enough to be read out. */
final class RoomNames {
    // Without letters and digits that are mixed up when read out or written down.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private RoomNames() {}

    /** As {@code k7mp-2x9a-wqed}: about 59 bits. */
    static Room random(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                name.append('-');
            }
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Room(name.toString());
    }
}
