package app.madang.client.media;

import java.util.List;
import java.util.Optional;

/** The cameras of this machine. Safe from any thread. */
public interface Cameras {
    /** Their names now, none twice. Asks devices, which takes as long as they like: never on a loop. */
    List<String> names();

    /** The same, cheap enough to be asked every second: devices are asked anew only where one came or went. */
    default List<String> known() {
        return names();
    }

    /**
     * A camera that gives what it has that is nearest to this size, in pixels, and to so many pictures a second. Returns
     * at once: what is wrong with it is said when it starts.
     *
     * @param name one of {@link #names}; empty for the first camera that starts
     */
    VideoSource camera(Optional<String> name, int width, int height, int fps);
}
