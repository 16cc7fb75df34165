package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound devices are found, opened and missed without a call; whatever is missing, the process lives. */
final class SoundLookNativeTest {
    private static final String SPEAKER = "module-null-sink sink_name=speaker";
    private static final String MICROPHONE = "module-null-source source_name=microphone";

    @ParameterizedTest
    @CsvSource({
        "true, true, WORKS WORKS, true",
        "true, false, MISSING WORKS, true",
        "false, true, WORKS MISSING, false",
        "false, false, MISSING MISSING, false",
    })
    void whatASoundServerHas(boolean speaker, boolean microphone, String looks, boolean sound) throws Exception {
        assumeTrue(PrivatePulse.isInstalled(), "needs pulseaudio and pulseaudio-utils");
        List<String> modules = Stream.of(speaker ? SPEAKER : "", microphone ? MICROPHONE : "")
                .filter(module -> !module.isEmpty())
                .toList();
        try (PrivatePulse pulse = new PrivatePulse(modules);
                ChildJvm child = new ChildJvm(SoundLookProbe.class, pulse.environment())) {
            assertThat(child.finished(60)).contains("terminal " + looks, "window " + looks, "sound " + sound);
        }
    }

    @Test
    void noSoundServer() throws Exception {
        Map<String, String> nowhere = Map.of("PULSE_SERVER", "unix:/nonexistent/pulse");
        try (ChildJvm child = new ChildJvm(SoundLookProbe.class, nowhere)) {
            assertThat(child.finished(60))
                    .contains("terminal NO_SYSTEM NO_SYSTEM", "window NO_SYSTEM NO_SYSTEM", "sound false");
        }
    }
}
