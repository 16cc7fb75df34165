package app.madang.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a room: 1 to 64 characters of {@code A-Z a-z 0-9 - _}, compared as they are (PROTOCOL §1). */
public record Room(String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException if it is no room's name */
    public Room {
        if (!isName(name)) {
            throw new IllegalArgumentException("a room's name has 1 to 64 letters, digits, - or _");
        }
    }

    /** The room of that name; empty if it is no room's name. */
    public static Optional<Room> of(String name) {
        return isName(name) ? Optional.of(new Room(name)) : Optional.empty();
    }

    private static boolean isName(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
