package app.madang.client.app.demo;

import app.madang.client.app.JavaCommand;
import app.madang.protocol.Invitation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A participant in a process of its own. Its report is read on a daemon thread; closing asks it to leave and ends its
 * process, by force where it does not go within 3 s.
 */
final class SecondParticipant implements AutoCloseable {
    private static final long LEAVE_SECONDS = 3;

    private final Process process;

    private SecondParticipant(Process process) {
        this.process = process;
    }

    /** @param report hears each line that it writes, on a thread of its own */
    static SecondParticipant join(Invitation invitation, String name, Consumer<String> report) throws IOException {
        List<String> command = JavaCommand.again(List.of(
                "--headless",
                "--no-default-stun",
                "--join",
                invitation.toString(),
                "--name",
                name,
                "--video",
                "pattern",
                "--audio",
                "tone"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread.ofPlatform().name("second participant").daemon().start(() -> read(process.inputReader(), report));
        return new SecondParticipant(process);
    }

    private static void read(BufferedReader lines, Consumer<String> report) {
        try (lines) {
            lines.lines().forEach(report);
        } catch (IOException | UncheckedIOException e) {
            // Its end is told by the process, not by its pipe.
        }
    }

    @Override
    public void close() {
        // Not through the process itself: that would close its pipes before it said good-bye.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
