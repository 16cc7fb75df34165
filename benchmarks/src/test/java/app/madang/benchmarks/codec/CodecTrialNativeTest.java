package app.madang.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.clip.Clip;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A short trial with the real library: that it is measured, not what. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the benchmarks read /proc")
class CodecTrialNativeTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void aCodecIsSpokenAndItsWorkAndItsPicturesAreMeasured() throws IOException {
        Path clip = new Clip(320, 180, 15, 30, 1).in(folder);
        CodecResult result = new CodecTrial(
                        System.getProperty("java.class.path"), clip, folder, new CodecSettings(3, 0, 100))
                .run(Codec.H264, Pictures.SMALL, 1);
        assertThat(result.spoken()).isEqualTo("H264");
        assertThat(result.encodeMs()).isPositive();
        assertThat(result.decodeMs()).isPositive();
        assertThat(result.received().width()).isEqualTo(320);
        assertThat(result.psnr()).isBetween(20.0, 60.0);
        assertThat(result.ssim()).isBetween(0.3, 1.0);
        assertThat(result.judged()).isPositive();
    }
}
