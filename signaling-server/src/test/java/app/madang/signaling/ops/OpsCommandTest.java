package app.madang.signaling.ops;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.ServerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The options for health and metrics, of the server as a program. */
@Timeout(60)
class OpsCommandTest {
    @TempDir
    private Path folder;

    private Process server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void theAddressIsToldOnStandardErrorAndAnswers() throws IOException {
        assertThat(start("--ops-port", "0")).startsWith("Listening on ws://127.0.0.1:");
        Matcher told = Pattern.compile("Health and metrics are at http://127\\.0\\.0\\.1:(\\d+)")
                .matcher(errorsWith("Health and metrics"));
        assertThat(told.find()).isTrue();
        int port = Integer.parseInt(told.group(1));
        assertThat(pageWith(port, "/health/ready", "200 OK")).startsWith("HTTP/1.1 200 OK");
        assertThat(pageWith(port, "/metrics", "loop_answering 1.0"))
                .contains("madang_signaling_loop_answering 1.0\n", "madang_signaling_connections 0.0\n");
    }

    @Test
    void whereItIsOffNobodyHearsOfIt() throws IOException {
        assertThat(start("--ops-port", "off")).startsWith("Listening on ws://127.0.0.1:");
        assertThat(errors()).doesNotContain("Health");
    }

    @Test
    void aTakenPortThatWasAskedForIsAnError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start("--ops-port", "" + taken.getLocalPort())).isNull();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(1);
            assertThat(errors())
                    .startsWith("Health and metrics cannot be at 127.0.0.1:" + taken.getLocalPort())
                    .hasLineCount(1);
        }
    }

    /** The usual port is another server's, of this test or of whoever works on this machine. */
    @Test
    void aTakenPortThatNobodyAskedForIsAWarning() throws Exception {
        try (AutoCloseable other = takeUsualPort()) {
            assertThat(other).isNotNull();
            assertThat(start()).startsWith("Listening on ws://127.0.0.1:");
            assertThat(errorsWith("cannot be at 127.0.0.1:9787")).contains("WARN", "--ops-port 0 takes a free port");
        }
    }

    private static AutoCloseable takeUsualPort() {
        try {
            return new ServerSocket(9787, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            return () -> {};
        }
    }

    /** Starts a server, and returns the first line that it prints; null where it ends without one. */
    private String start(String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerCommand.class.getName()));
        command.addAll(List.of("--host", "127.0.0.1", "--port", "0"));
        command.addAll(List.of(more));
        server = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        return new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    private String errorsWith(String expected) throws IOException {
        return textWith(expected, this::errors);
    }

    private static String pageWith(int port, String path, String expected) throws IOException {
        return textWith(expected, () -> Answers.get(port, path));
    }

    private interface Reading {
        String read() throws IOException;
    }

    /** What is read once it has what is expected; a busy machine takes its time. */
    private static String textWith(String expected, Reading reading) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String text = reading.read();
        while (!text.contains(expected) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            text = reading.read();
        }
        assertThat(text).contains(expected);
        return text;
    }
}
