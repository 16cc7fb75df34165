package app.madang.signaling.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.balancer.Balancer;
import app.madang.signaling.ServerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One of several servers, in a process that can be killed and started again on the same ports. */
final class Backend implements AutoCloseable {
    private final int port;
    private final int opsPort;
    private Process process;

    Backend() throws IOException {
        port = Balancer.freePort();
        opsPort = Balancer.freePort();
        start();
    }

    void start() throws IOException {
        process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Open until the process ends: it prints one line.
        @SuppressWarnings("resource")
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("Listening on ws://127.0.0.1:" + port);
    }

    private List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ServerCommand.class.getName(),
                "--host=127.0.0.1",
                "--port=" + port,
                "--ops-port=" + opsPort,
                "--trusted-proxy=127.0.0.1",
                // All handshakes come from the proxy's address.
                "--max-pending-handshakes-per-address=1024");
    }

    /** As a balancer knows it. */
    Balancer.Server place() {
        return new Balancer.Server(port, opsPort);
    }

    /** SIGKILL: no good-bye to anybody. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        kill();
    }
}
