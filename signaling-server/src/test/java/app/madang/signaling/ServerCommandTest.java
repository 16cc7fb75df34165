package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The server as a program. */
@Timeout(60)
class ServerCommandTest {
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 65536       | The port must lie between 0 and 65535, not 65536.",
                "--port -1          | The port must lie between 0 and 65535, not -1.",
                "--port many        | Invalid value for option '--port': 'many' is not an int.",
                "--capacity 0       | The capacity of a room must lie between 1 and 100, not 0.",
                "--grace-ms -1      | The grace in milliseconds must lie between 0 and 86400000, not -1.",
                "--ping-ms 49       | The ping interval in milliseconds must lie between 50 and 300000, not 49.",
                "--access=          | The access word must have 1 to 256 characters.",
                "--host=            | The address to listen on must not be empty.",
                "--ops-port on      | The port for health and metrics must lie between 0 and 65535, or be 'off', not on.",
                "--ops-port 65536   | The port for health and metrics must lie between 0 and 65535, or be 'off', not 65536.",
                "--ops-host=        | The address for health and metrics must not be empty.",
                "--prot 1           | Unknown options: '--prot', '1'.",
                "--port             | Missing required parameter for option '--port' (PORT)."
            })
    void wrongInputIsToldInASentence(String arguments, String sentence) {
        assertThat(execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(sentence, "Try --help.");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingStarts() {
        environment.put("MADANG_CAPACITY", "0");
        environment.put("MADANG_COLOUR", "green");
        assertThat(execute("--port", "70000")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "MADANG_COLOUR is no setting of this server and is ignored.",
                        "The port must lie between 0 and 65535, not 70000.",
                        "The capacity of a room must lie between 1 and 100, not 0.",
                        "Try --help.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theHelpExplainsEveryOptionUnderItsHeadingAndWhereElseItIsSaid() {
        environment.put("COLUMNS", "100");
        assertThat(execute("--help")).isZero();
        assertThat(out.toString())
                .contains("server check [OPTIONS]", "8787", "30000", "MADANG_MAX_ROOMS", "max-rooms = 500")
                .contains("Where it listens:", "Rooms:", "Who comes in:", "Limits, for all together and for each one:");
        for (OptionSpec option : ServerCommand.commandLine(new String[0], environment)
                .getCommandSpec()
                .options()) {
            assertThat(out.toString())
                    .containsOnlyOnce(
                            " " + option.longestName() + (option.arity().max() == 0 ? " " : "="));
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
    }

    @Test
    void theHelpOfAServerTellsNoSecretOfIt() {
        environment.put("MADANG_ACCESS", "sesame");
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).doesNotContain("sesame");
    }

    @Test
    void aTakenPortIsToldInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(execute("--host", "127.0.0.1", "--port", "" + port)).isEqualTo(1);
            assertThat(err.toString().lines()).containsExactly("Port " + port + " is taken by another program.");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there cannot be asked to end")
    void itSaysWhereItListensAndEndsCleanlyWhenAsked(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("stderr");
        Process server =
                start(errors, "--host", "127.0.0.1", "--port", "0", "--capacity", "3", "--access", "plum blossom");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher ready =
                    Pattern.compile("Listening on ws://127\\.0\\.0\\.1:(\\d+)").matcher(lines.readLine());
            assertThat(ready.matches()).isTrue();
            try (WirePerson ann = new WirePerson(Integer.parseInt(ready.group(1)), 1)) {
                ann.send(People.join(1).put("access", "plum blossom"));
                assertThat(ann.next("joined").get("capacity").intValue()).isEqualTo(3);
                // Process.destroy would close its output before the last line could be read.
                server.toHandle().destroy();
                assertThat(ann.next("draining").get("deadlineMs").longValue()).isEqualTo(1_000);
                ann.client().readClose(1012);
            }
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
            assertThat(lines.readLine()).isNull();
            assertThat(Files.readString(errors)).doesNotContain("Exception").doesNotContain("plum blossom");
        } finally {
            server.destroyForcibly();
        }
    }

    /** The library stops listening for good when the system refuses to accept: it must never come to that. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no such limit")
    void itListensOnWhenMoreConnectThanItMayOpen(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("stderr");
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -n 200 && exec \"$@\"", "sh"));
        limited.addAll(ServerProcess.command("--host", "127.0.0.1", "--port", "0"));
        Process server =
                new ProcessBuilder(limited).redirectError(errors.toFile()).start();
        List<RawClient> strangers = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(lines.readLine().replaceFirst(".*:", ""));
            try (WirePerson ann = WirePerson.joined(port, 1)) {
                for (int i = 0; i < 250; i++) {
                    strangers.add(new RawClient(port));
                }
                WirePerson.joined(port, 2).close();
                ann.next("peer-joined");
            }
        } finally {
            for (RawClient each : strangers) {
                each.close();
            }
            server.destroyForcibly();
        }
    }

    private int execute(String... arguments) {
        CommandLine command = ServerCommand.commandLine(arguments, environment);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static Process start(Path errors, String... arguments) throws IOException {
        return new ProcessBuilder(ServerProcess.command(arguments))
                .redirectError(errors.toFile())
                .start();
    }
}
