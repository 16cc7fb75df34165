package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.ServerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, started as {@code ./run server} does but with little memory, seen from outside. */
final class ServerProcess implements AutoCloseable {
    private static final String HEAP = "-Xmx128m";

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final int port;

    private ServerProcess(List<String> command) throws IOException {
        errors = Files.createTempFile("madang-server", ".log");
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = out.readLine();
        if (ready == null) {
            throw new IOException("the server did not start: " + Files.readString(errors));
        }
        port = Integer.parseInt(ready.replaceFirst(".*:", ""));
    }

    /** Listens on a free port of every address. */
    static ServerProcess start(String... arguments) throws IOException {
        return new ServerProcess(command(arguments));
    }

    /** One that the system gives only so many descriptors. */
    static ServerProcess limited(int descriptors, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "ulimit -n " + descriptors + " && exec \"$@\"", "sh"));
        command.addAll(command(arguments));
        return new ServerProcess(command);
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool("java"), HEAP, "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ServerCommand.class.getName(), "--port", "0", "--ops-port", "0"));
        command.addAll(List.of(arguments));
        return command;
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it logged until now. */
    String log() throws IOException {
        return Files.readString(errors);
    }

    /** Bytes of all objects that are in use, after a full collection. */
    long heapInUse() throws IOException {
        Process jcmd = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (BufferedReader reader = jcmd.inputReader()) {
            lines = reader.readAllLines();
        }
        String total = lines.stream()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd said: " + lines));
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    /** Files and sockets that it has open. */
    long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return open.count();
        }
    }

    /** Nanoseconds that its one thread has run, and that it was able to run but had no processor. */
    record Scheduling(long ran, long waited) {
        Scheduling since(Scheduling before) {
            return new Scheduling(ran - before.ran, waited - before.waited);
        }

        /** How much longer everything took than it would have on a machine of its own; 1: no longer. */
        double slowdown() {
            return (double) (ran + waited) / Math.max(1, ran);
        }
    }

    Scheduling scheduling() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).strip().equals("room")) {
                    String[] numbers =
                            Files.readString(thread.resolve("schedstat")).split(" ");
                    return new Scheduling(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
                }
            }
        }
        throw new IOException("the server has no thread called room");
    }

    /** Processor time that it has used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS))
                    .as("ends when asked")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            out.close();
            Files.deleteIfExists(errors);
        }
    }
}
