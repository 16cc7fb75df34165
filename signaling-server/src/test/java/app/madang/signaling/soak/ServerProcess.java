package app.madang.signaling.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.madang.signaling.ServerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server as a program of its own, killed and started again on the same port. */
final class ServerProcess implements AutoCloseable {
    static final int CAPACITY = 8;
    static final long PING_MS = 500;
    static final long GRACE_MS = 2_000;

    private static final long PATIENCE_MS = 60_000;

    private final Engine engine;
    private final Path errors;
    private final int port;
    private Process process;
    private boolean up;
    private boolean stopping;
    private int starts;
    private long askedAt;

    /** @param errors a file for what it writes to standard error, over all its starts */
    ServerProcess(Engine engine, Path errors, Random random) {
        this.engine = engine;
        this.errors = errors;
        port = freePort(random);
    }

    /**
     * Below the ports that systems give to clients: one of our own, trying again and again to connect to a server that
     * is down, could otherwise be given this very port and connect to itself.
     */
    private static int freePort(Random random) {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (ServerSocket socket =
                    new ServerSocket(20_000 + random.nextInt(10_000), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken; the next one may be free.
            }
        }
        throw new AssertionError("no free port between 20000 and 30000");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** True from the line with which it says so until it is told to end. */
    boolean isUp() {
        return up && !stopping;
    }

    /** True as long as connections may live. */
    boolean isThere() {
        return up;
    }

    /** Counts how often it was started. */
    int starts() {
        return starts;
    }

    void start() {
        starts++;
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
            // What is set for the soak, or by whoever runs a server here, is not for this one.
            builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process started = process;
        Thread.ofPlatform().daemon().name("soak-server-start").start(() -> awaitReady(started));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerCommand.class.getName()));
        command.addAll(List.of("--host", "127.0.0.1", "--port", "" + port, "--capacity", "" + CAPACITY));
        command.addAll(List.of("--grace-ms", "" + GRACE_MS, "--ping-ms", "" + PING_MS));
        return command;
    }

    private void awaitReady(Process started) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8))) {
            String ready = lines.readLine();
            engine.post(() -> {
                if (started == process && ready != null) {
                    up = true;
                }
            });
        } catch (IOException e) {
            // It was killed before it said anything.
        }
    }

    /** As the out-of-memory killer does it. */
    void kill() {
        up = false;
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * SIGTERM: it drains, then ends; the caller starts it again once it {@link #hasEnded}.
     *
     * @param tick now
     */
    void terminate(long tick) {
        askedAt = tick;
        stopping = true;
        process.toHandle().destroy();
    }

    /** The tick of the last {@link #terminate}. */
    long askedAt() {
        return askedAt;
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** After {@link #terminate}: it must have ended as asked. */
    void assertEndedWell() {
        if (process.exitValue() != 0) {
            throw new AssertionError("asked to end, the server ended with " + process.exitValue());
        }
        up = false;
        stopping = false;
    }

    /** Fails if the server ended by itself. */
    void assertAlive() {
        if (up && !stopping && !process.isAlive()) {
            throw new AssertionError("the server ended by itself with " + process.exitValue() + ":\n" + said());
        }
    }

    /** What it wrote to standard error. */
    String said() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open descriptors; -1 where this system does not tell. */
    long descriptors() {
        Path folder = Path.of("/proc/" + process.pid() + "/fd");
        if (!Files.isDirectory(folder)) {
            return -1;
        }
        try (Stream<Path> open = Files.list(folder)) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("a killed server must end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }
}
