package app.madang.benchmarks.participant;

import app.madang.benchmarks.process.Child;
import app.madang.benchmarks.process.Scratch;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Somebody in a room, in processes of their own; closing ends them.
 *
 * @param own where its program keeps what closing removes
 * @param reports as in docs/headless.md; a window of Madang tells nothing
 */
public record Participant(String name, Child child, Reports reports, Optional<Scratch> own) implements AutoCloseable {
    /**
     * Lets the call go on.
     *
     * @throws IOException where this participant ends meanwhile
     */
    public void goOn(long seconds) throws IOException, InterruptedException {
        try {
            child.ended().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        throw new IOException(name + " ended in the middle of the call; its log may say why.");
    }

    @Override
    public void close() {
        child.close();
        own.ifPresent(Scratch::close);
    }
}
