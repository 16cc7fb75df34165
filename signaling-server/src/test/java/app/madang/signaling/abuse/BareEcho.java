package app.madang.signaling.abuse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that only says back what it hears, and how long that takes: what the machine itself adds while other programs,
 * or the attackers, keep it busy. Timed like the innocents.
 */
final class BareEcho implements AutoCloseable {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1) / 75;

    private final Process process;
    private final Socket socket;
    private final Latencies latencies = new Latencies();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("echo-clock").factory());

    BareEcho() throws IOException {
        try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            process = new ProcessBuilder(
                            ServerProcess.tool("java"),
                            "-Xmx16m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BareEcho.class.getName(),
                            String.valueOf(here.getLocalPort()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            here.setSoTimeout(20_000);
            socket = here.accept();
        }
        socket.setTcpNoDelay(true);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        long[] next = {0};
        Runnable say = () -> say(out, next[0]++);
        ScheduledFuture<?> first = clock.scheduleAtFixedRate(say, 5 * EVERY_NANOS, EVERY_NANOS, TimeUnit.NANOSECONDS);
        long start = System.nanoTime() + first.getDelay(TimeUnit.NANOSECONDS);
        Thread.ofPlatform().daemon().name("echo-reads").start(() -> listen(start));
    }

    Latencies latencies() {
        return latencies;
    }

    private static void say(DataOutputStream out, long number) {
        try {
            out.writeLong(number);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(long start) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                long number = in.readLong();
                latencies.add(System.nanoTime() - start - number * EVERY_NANOS);
            }
        } catch (IOException e) {
            // Closed here.
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        socket.close();
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setTcpNoDelay(true);
            socket.getInputStream().transferTo(socket.getOutputStream());
        }
    }
}
