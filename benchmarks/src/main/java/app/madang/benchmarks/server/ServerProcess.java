package app.madang.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server under test: a process that ends with this program at the latest, also after Ctrl+C. Closed once. */
public final class ServerProcess implements AutoCloseable {
    private static final long START_SECONDS = 60;
    private static final long END_SECONDS = 5;

    private final Process process;
    private final int port;
    private final Thread lastResort;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        lastResort = new Thread(process::destroyForcibly, "last resort");
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    static ServerProcess start(String title, List<String> command, int port, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerProcess server = new ServerProcess(process, port);
        try {
            server.awaitListening(title, log);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    private void awaitListening(String title, Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!listens()) {
            if (endsWithin(50, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline >= 0) {
                throw new IOException("The server " + title + " did not start; what it said is in " + log + ".");
            }
        }
    }

    private boolean listens() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean endsWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            endsWithin(END_SECONDS, TimeUnit.SECONDS);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // This program is ending: the hook has run or will.
        }
    }
}
