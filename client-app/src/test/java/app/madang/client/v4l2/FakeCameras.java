package app.madang.client.v4l2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Cameras made of software, by the tool {@code fakecam}: a library to be preloaded, whose source lies in
 * {@code shared/tools/fakecam} beside the repository, or where the environment variable {@code FAKECAM} says.
 */
public final class FakeCameras {
    private FakeCameras() {}

    /** Makes the library in this folder. Skips the test where there is no source, but for the project's own checks. */
    public static Path build(Path directory) throws IOException, InterruptedException {
        Path source = source();
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(source != null, "needs the source of fakecam in ../shared/tools/fakecam");
        }
        assertThat(source).as("the folder of fakecam, ../shared/tools/fakecam").isNotNull();
        Path library = directory.resolve("fakecam.so");
        Process make = new ProcessBuilder(
                        "make",
                        "-C",
                        directory.toString(),
                        "-f",
                        source.resolve("Makefile").toString(),
                        "VPATH=" + source)
                .redirectErrorStream(true)
                .start();
        String output = new String(make.getInputStream().readAllBytes());
        assertThat(make.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(library).as(output).exists();
        return library;
    }

    /** For the process that is to have them. @param control where a test writes what happens to them */
    public static Map<String, String> environment(Path library, Path control) {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKECAM_LOCKDIR", library.getParent().toString(),
                "FAKECAM_CTL", control.toString());
    }

    private static Path source() {
        Path here = Path.of("").toAbsolutePath();
        String said = System.getenv("FAKECAM");
        Stream<Path> places = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .limit(4)
                .map(folder -> folder.resolve("shared/tools/fakecam"));
        return Stream.concat(said == null ? Stream.of() : Stream.of(Path.of(said)), places)
                .filter(folder -> Files.exists(folder.resolve("Makefile")))
                .findFirst()
                .orElse(null);
    }
}
