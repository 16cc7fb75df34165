package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A machine without sound server and camera: calls go on, and everything says what is missing. */
final class BareMachineNativeTest {
    @Test
    void callsGoOnWithoutSoundAndCamera() throws Exception {
        Map<String, String> noSound = Map.of("PULSE_SERVER", "unix:/nonexistent/pulse");
        try (ChildJvm child = new ChildJvm(BareMachineProbe.class, noSound)) {
            List<String> lines = child.finished(60);
            assertThat(lines)
                    .contains(
                            "sound false no sound server is in reach",
                            "microphone 0.0",
                            "camera MISSING",
                            "connected",
                            "closed twice");
        }
    }
}
