package app.madang.client.interop;

import app.madang.client.app.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program itself without a window, in a process of its own, as docs/headless.md describes it. */
final class OurParticipant implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Reports reports = new Reports();
    private final Process process;

    private OurParticipant(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("report").start(this::read);
    }

    static OurParticipant join(int port, String room, String name) throws IOException {
        List<String> command = JavaCommand.again(List.of(
                "--headless",
                "--no-default-stun",
                "--join=madang://127.0.0.1:" + port + "/" + room,
                "--name=" + name,
                "--video=pattern",
                "--size=640x360",
                "--audio=tone",
                "--for=120"));
        return new OurParticipant(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    <T> T await(String what, Duration within, Function<JsonNode, Optional<T>> wanted) {
        return reports.await(what, within, wanted);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> reports.add(JSON.readTree(line)));
        } catch (UncheckedIOException | IOException e) {
            // The process was ended by force: what it told before is there.
        }
    }

    /** Asks it to leave; by force where it does not go. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
