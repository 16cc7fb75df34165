package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import picocli.CommandLine;

/** {@code server check}: what it says, and how it ends. */
@Timeout(60)
class CheckCommandTest {
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int execute(String... arguments) {
        CommandLine command = ServerCommand.commandLine(arguments, environment);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void aGoodConfigurationIsToldAndListensNoMore() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        environment.put("MADANG_PORT", "" + port);
        assertThat(execute(
                        "check",
                        "--host",
                        "127.0.0.1",
                        "--max-connections",
                        "100",
                        "--max-people",
                        "100",
                        "--access",
                        "sesame",
                        "--origin",
                        "https://a.example",
                        "--trusted-proxy",
                        "::1"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines())
                .contains(
                        "ok     It can listen on ws://127.0.0.1:" + port + ".",
                        "ok     It takes 100 connections at a time.",
                        "ok     It has seats for 100 people in 10000 rooms of 8.",
                        "ok     It asks for an access word.",
                        "ok     It believes X-Forwarded-For of ::1.",
                        "ok     It lets in browsers with pages from https://a.example only.");
        assertThat(out.toString()).doesNotContain("sesame");
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void aTakenPortIsAFault() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(execute("check", "--host", "127.0.0.1", "--port", "" + port))
                    .isEqualTo(1);
            assertThat(out.toString().lines())
                    .contains("FAULT  Port " + port + " is taken by another program."
                            + " Where that is this server itself, check with --port 0 in addition.");
        }
    }

    @Test
    void theAddressOfHealthAndMetricsIsTried() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(execute("check", "--host", "127.0.0.1", "--port", "0", "--ops-port", "" + port))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("FAULT  Health and metrics cannot be at 127.0.0.1:" + port + ": ");
        }
        assertThat(execute("check", "--host", "127.0.0.1", "--port", "0", "--ops-port", "0"))
                .isZero();
        assertThat(out.toString()).contains("ok     Health and metrics can be at http://127.0.0.1:");
        out.getBuffer().setLength(0);
        assertThat(execute("check", "--host", "127.0.0.1", "--port", "0", "--ops-port", "off"))
                .isZero();
        assertThat(out.toString()).doesNotContain("Health");
    }

    @Test
    void moreSeatsThanConnectionsAreDoubted() {
        assertThat(execute("check", "--host", "127.0.0.1", "--port", "0", "--max-connections", "9"))
                .isZero();
        assertThat(out.toString())
                .contains("note   It has seats for 10000 people in 10000 rooms of 8, but connections for 9 only:"
                        + " see --max-people and --max-connections.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no such limit")
    void whatTheSystemDoesNotAllowIsDoubted() throws IOException, InterruptedException {
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -n 200 && exec \"$@\"", "sh"));
        limited.addAll(ServerProcess.command("check", "--host", "127.0.0.1", "--port", "0"));
        Process check = new ProcessBuilder(limited).start();
        try (BufferedReader lines = check.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines())
                    .anyMatch(
                            line -> line.matches(
                                    "note   It will take 1?\\d\\d connections instead of 20000, as this user"
                                            + " may open no more files: raise that with 'ulimit -n', or LimitNOFILE= in systemd\\."));
            assertThat(check.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(check.exitValue()).isZero();
        } finally {
            check.destroyForcibly();
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        environment.put("MADANG_CAPACITY", "many");
        assertThat(execute("--port", "1", "check", "--ping-ms", "1", "--origin", "*"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "--port must stand behind check: server check --port ….",
                        "MADANG_CAPACITY must be a whole number, not \"many\".",
                        "The ping interval in milliseconds must lie between 50 and 300000, not 1.",
                        "\"*\" is no origin: without --origin every page comes in.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownWordIsTold() {
        assertThat(execute("chek")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("Unmatched argument at index 0: 'chek'.", "Try --help.");
    }

    @Test
    void itHasAHelpOfItsOwn() {
        assertThat(execute("check", "--help")).isZero();
        assertThat(out.toString()).contains("server check [OPTIONS]", "--max-rooms");
    }
}
