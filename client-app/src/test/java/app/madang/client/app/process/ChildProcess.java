package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java process that a test started: its lines as they come, its commands, its end. Killed when closed. */
public class ChildProcess implements AutoCloseable {
    static final long DEADLINE_SECONDS = 120;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final PrintWriter commands;
    private final List<Thread> readers;

    public ChildProcess(Class<?> main, List<String> arguments) throws IOException {
        this(List.of(), main, arguments);
    }

    /** @param prefix what starts Java, as {@code ip netns exec NAME}; empty where nothing must */
    public ChildProcess(List<String> prefix, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command).start();
        commands = new PrintWriter(process.outputWriter(), true);
        readers = List.of(reading(process.inputReader(), lines), reading(process.errorReader(), complaints));
    }

    private Thread reading(BufferedReader from, List<String> to) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (from) {
                for (String line = from.readLine(); line != null; line = from.readLine()) {
                    add(to, line);
                }
            } catch (IOException | UncheckedIOException e) {
                add(complaints, "the pipe broke: " + e.getMessage());
            }
        });
    }

    private synchronized void add(List<String> to, String line) {
        to.add(line);
        notifyAll();
    }

    /** What it wrote to standard output so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The same without the first so many lines. */
    public synchronized List<String> linesAfter(int read) {
        return List.copyOf(lines.subList(read, lines.size()));
    }

    /** What it wrote to standard error so far. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    public long pid() {
        return process.pid();
    }

    public void command(String line) {
        commands.println(line);
    }

    /** Waits until the lines so far fulfil the wish; says what there was where they never do. */
    public synchronized void await(String wish, Predicate<List<String>> fulfilled) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!fulfilled.test(lines)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("Waited in vain for: " + wish + "\n" + said());
            }
            wait(Math.min(left, 1_000));
        }
    }

    /** Waits for its end, with everything that it wrote read. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .as("it ended\n%s", said())
                .isTrue();
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    /** SIGTERM, as a service manager does it. Not through the process itself: that would close its pipes too. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL: no good-bye to anybody. */
    public void kill() {
        process.destroyForcibly();
    }

    public synchronized String said() {
        return "standard output:\n" + String.join("\n", lines) + "\nstandard error:\n" + String.join("\n", complaints);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
