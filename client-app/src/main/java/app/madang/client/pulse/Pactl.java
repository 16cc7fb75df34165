package app.madang.client.pulse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the command {@code pactl} and waits for it, some milliseconds usually and three seconds at most. */
class Pactl {
    private static final Logger LOG = LoggerFactory.getLogger(Pactl.class);
    private static final long PATIENCE_MS = 3_000;

    /** What it prints; empty where there is no such command, or it does not succeed. */
    Optional<List<String>> ask(String... arguments) {
        try {
            Process process = start(arguments);
            try {
                return answer(process);
            } finally {
                // Closes its output too, so only now.
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.debug("pactl {}: {}", arguments[0], e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<List<String>> answer(Process process)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<List<String>> lines = CompletableFuture.supplyAsync(
                () -> process.inputReader().lines().toList(),
                task -> Thread.ofVirtual().start(task));
        List<String> all = lines.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        boolean ended = process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS);
        return ended && process.exitValue() == 0 ? Optional.of(all) : Optional.empty();
    }

    /** In the words of its own language, which the reader understands. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
