package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the system's commands to their end. */
final class Shell {
    private static final long DEADLINE_SECONDS = 30;

    private Shell() {}

    static boolean has(String command) {
        return List.of((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Its output; a failure of the test where it fails. */
    static String run(String... command) throws IOException, InterruptedException {
        return fed("", command);
    }

    /** The same with something to read. */
    static String fed(String input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .as(String.join(" ", command))
                .isTrue();
        assertThat(process.exitValue())
                .as("%s\n%s\n%s", String.join(" ", command), input, output)
                .isZero();
        return output;
    }
}
