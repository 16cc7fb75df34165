package app.madang.benchmarks.participant;

import app.madang.benchmarks.process.Child;

/**
 * Somebody in a room, in processes of their own; closing ends them.
 *
 * @param reports as in docs/headless.md; a window of Madang tells nothing
 */
public record Participant(String name, Child child, Reports reports) implements AutoCloseable {
    @Override
    public void close() {
        child.close();
    }
}
