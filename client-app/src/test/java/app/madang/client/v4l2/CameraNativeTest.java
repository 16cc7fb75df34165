package app.madang.client.v4l2;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.webrtc.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cameras made of software. Each
 * scenario runs in a process of its own, in which all cores are busy: that is when libwebrtc's cameras ended it.
 */
final class CameraNativeTest {
    @TempDir
    static Path directory;

    private static Path library;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        library = FakeCameras.build(directory);
    }

    private static List<String> run(String scenario, Map<String, String> settings) throws Exception {
        Path control = directory.resolve(scenario + ".ctl");
        Files.deleteIfExists(control);
        Map<String, String> environment = new TreeMap<>(settings);
        environment.putAll(FakeCameras.environment(library, control));
        environment.put("PULSE_SERVER", "unix:/nonexistent/pulse");
        try (ChildJvm child = new ChildJvm(CameraProbe.class, environment, scenario, control.toString())) {
            return child.finished(90);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yuyv", "i420"})
    void picturesComeUntilTheCameraIsStopped(String format) throws Exception {
        List<String> lines = run(
                "pictures",
                Map.of("FAKECAM_COUNT", "3", "FAKECAM_NAME", "Left;Right 카메라;Left", "FAKECAM_FORMATS", format));
        assertThat(lines)
                .contains(
                        "names [Left, Right 카메라, Left (2)]",
                        "camera of another name MISSING",
                        "camera 1 1280x720",
                        "camera 2 640x480",
                        "camera 0 1920x1080")
                .contains("young true", "in order true", "stopped soon true", "nothing after the stop")
                .doesNotContain("pictures after the stop");
    }

    @Test
    void theCameraStartsAnyNumberOfTimes() throws Exception {
        assertThat(run("restarts", Map.of())).contains("started 20 times", "descriptors left 0", "threads left 0");
    }

    @Test
    void anUnpluggedCameraIsLostAndComesBack() throws Exception {
        assertThat(run("unplug", Map.of()))
                .containsSubsequence("was ON", "unplugged LOST", "plugged ON", "never MISSING");
    }

    @Test
    void aSilentCameraIsLostAndComesBack() throws Exception {
        assertThat(run("stall", Map.of())).containsSubsequence("was ON", "silent LOST", "again ON");
    }

    @Test
    void oneProgramHasItAtATime() throws Exception {
        assertThat(run("second", Map.of())).containsSubsequence("meanwhile BUSY", "afterwards ON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "streamon", "openrw", "open"})
    void aCameraThatCannotBeHadIsBusy(String fault) throws Exception {
        assertThat(run("state", Map.of("FAKECAM_FAIL", fault))).contains("state BUSY");
    }

    @Test
    void whereNoneIsItIsMissing() throws Exception {
        assertThat(run("state", Map.of("FAKECAM_COUNT", "0"))).contains("state MISSING");
    }

    @Test
    void theFirstThatStartsIsTaken() throws Exception {
        assertThat(run("firstFree", Map.of("FAKECAM_COUNT", "2"))).contains("the other camera 1");
    }
}
