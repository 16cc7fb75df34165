package app.madang.benchmarks.participant;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where somebody takes part, and with what.
 *
 * @param name in the room, of letters and digits
 * @param serverPort of the loopback address
 * @param clip what they send, a {@code .y4m} file; empty: live pictures with the stamp of docs/media.md
 * @param display the X display in which they show everybody ({@code :7}); empty: they show nothing
 */
public record Seat(String name, int serverPort, String room, Optional<Path> clip, Optional<String> display) {
    /** The same on that server. */
    public Seat at(int port) {
        return new Seat(name, port, room, clip, display);
    }
}
