package app.madang.client.media;

/**
 * What became of opening a device for a moment.
 *
 * @param name as the system calls it; empty where there is none to name
 */
public record DeviceLook(State state, String name) {
    public enum State {
        /** It was opened and, if it is one that gives something, gave it. */
        WORKS,
        /** This machine has none. */
        MISSING,
        /** Another program has it, or this user may not open it. */
        BUSY,
        /** It was opened and gave nothing. */
        SILENT,
        /** The system's part for such devices is not in reach, or this program's own library. */
        NO_SYSTEM
    }
}
