package app.madang.benchmarks.call;

import app.madang.benchmarks.clip.Recording;
import app.madang.benchmarks.participant.Program;

/**
 * One call of a {@link Guest}.
 *
 * @param people in it, the guest included
 * @param incoming what each light peer sends
 * @param shown in a window; else the guest decodes all of it and shows nothing
 */
public record Visit(Program program, int people, int round, Recording incoming, boolean shown) {
    /** As the tables call it. */
    String scene() {
        return shown ? "window" : "unseen";
    }
}
