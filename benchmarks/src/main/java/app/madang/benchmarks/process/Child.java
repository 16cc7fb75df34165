package app.madang.benchmarks.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program that is measured, or that measuring needs, with all that it started. It ends with this program at the
 * latest, also after Ctrl+C. Closed once.
 */
public final class Child implements AutoCloseable {
    private static final long END_SECONDS = 5;

    private final Process process;
    private final Thread lastResort;

    private Child(Process process) {
        this.process = process;
        lastResort = new Thread(this::force, "last resort");
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * @param environment beside this program's own
     * @param lines hears each line of its standard output, on a thread of its own
     * @param log where its standard error goes
     */
    public static Child start(List<String> command, Map<String, String> environment, Consumer<String> lines, Path log)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread.ofPlatform().daemon().name("lines").start(() -> read(process.inputReader(), lines));
        return new Child(process);
    }

    private static void read(BufferedReader from, Consumer<String> lines) {
        try (from) {
            from.lines().forEach(lines);
        } catch (IOException | UncheckedIOException e) {
            // It was ended by force: what it told before is there.
        }
    }

    /**
     * One line for its standard input. One thread at a time.
     *
     * @throws IOException where it has ended
     */
    public void tell(String line) throws IOException {
        BufferedWriter input = process.outputWriter();
        input.write(line);
        input.newLine();
        input.flush();
    }

    public Footprint footprint() {
        return Footprint.of(process.toHandle());
    }

    public long pid() {
        return process.pid();
    }

    /** Complete once it has ended, by itself or not. */
    public CompletableFuture<Void> ended() {
        return process.onExit().thenAccept(ended -> {});
    }

    /** Asks it to end, 5 s later by force; what it started ends by force. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        // Not through the process itself: that would close its pipe before it said what it had to say.
        process.toHandle().destroy();
        if (!endsSoon()) {
            force();
            endsSoon();
        }
        started.forEach(ProcessHandle::destroyForcibly);
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // This program is ending: the hook has run or will.
        }
    }

    private void force() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private boolean endsSoon() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
