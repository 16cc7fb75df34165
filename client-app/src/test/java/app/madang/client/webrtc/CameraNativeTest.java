package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cameras made of software, by the tool {@code fakecam}: a library to be preloaded, whose source lies in
 * {@code shared/tools/fakecam} beside the repository, or where the environment variable {@code FAKECAM} says.
 */
final class CameraNativeTest {
    /** Any start of a camera may meet it where all cores are busy (docs/webrtc.md): rarely, on one core. */
    private static final String RACE_OF_THE_LIBRARY = "race_checker411";

    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");
    private static final int ATTEMPTS = 10;

    @TempDir
    static Path directory;

    private static Path library;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path source = source();
        assumeTrue(source != null, "needs the source of fakecam in ../shared/tools/fakecam");
        library = directory.resolve("fakecam.so");
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

    private static List<String> run(String scenario, Map<String, String> settings) throws Exception {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FAKECAM_LOCKDIR", directory.toString());
        environment.put("FAKECAM_CTL", directory.resolve(scenario + ".ctl").toString());
        environment.put("PULSE_SERVER", "unix:/nonexistent/pulse");
        for (int attempt = 1; ; attempt++) {
            Files.deleteIfExists(Path.of(environment.get("FAKECAM_CTL")));
            try (ChildJvm child =
                    new ChildJvm(ONE_CORE, CameraProbe.class, environment, scenario, environment.get("FAKECAM_CTL"))) {
                List<String> lines = child.ended(60);
                if (attempt == ATTEMPTS || lines.stream().noneMatch(line -> line.contains(RACE_OF_THE_LIBRARY))) {
                    return child.finished(1);
                }
            }
        }
    }

    @Test
    void picturesComeUntilTheCameraIsStopped() throws Exception {
        List<String> lines = run("pictures", Map.of("FAKECAM_COUNT", "2", "FAKECAM_NAME", "Left;Right"));
        assertThat(lines)
                .contains(
                        "names [Left, Right]",
                        "camera of another name MISSING",
                        "camera 1 1280x720",
                        "nothing after the stop");
    }

    @Test
    void aBusyCameraSaysSo() throws Exception {
        assertThat(run("busy", Map.of("FAKECAM_FAIL", "busy"))).contains("state BUSY");
    }

    @Test
    void anUnpluggedCameraIsLost() throws Exception {
        assertThat(run("unplug", Map.of())).contains("state ON", "unplugged LOST");
    }
}
