package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A main class in a process of its own: for environments, for crashes, and to see that the process ends by itself. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<List<String>> lines;

    public ChildJvm(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // So that the numbers of threads and of resident bytes say something about native code.
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        lines = CompletableFuture.supplyAsync(() -> read(process));
    }

    private static List<String> read(Process process) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException e) {
            lines.add("(output ended: " + e.getMessage() + ")");
        }
        return lines;
    }

    /** What it wrote, once it has ended by itself with code 0. */
    public List<String> finished(long withinSeconds) throws Exception {
        List<String> written = ended(withinSeconds);
        assertThat(process.exitValue()).as("exit code; it wrote %s", written).isZero();
        return written;
    }

    private List<String> ended(long withinSeconds) throws Exception {
        boolean ended = process.waitFor(withinSeconds, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        List<String> written = lines.get(10, TimeUnit.SECONDS);
        assertThat(ended).as("ended by itself; it wrote %s", written).isTrue();
        return written;
    }

    /** The numbers after {@code key} in lines of the form "key number number". */
    static double[] numbers(List<String> lines, String key) {
        String line = lines.stream()
                .filter(l -> l.startsWith(key + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + key + "' in " + lines));
        return java.util.Arrays.stream(line.substring(key.length() + 1).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
