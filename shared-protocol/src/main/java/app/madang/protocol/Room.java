package app.madang.protocol;

import java.util.regex.Pattern;

/** The name of a room: 1 to 64 characters of {@code A-Z a-z 0-9 - _}, compared as they are (PROTOCOL §1). */
public record Room(String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException if it is no room's name */
    public Room {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a room's name has 1 to 64 letters, digits, - or _");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
