package app.madang.benchmarks.garbage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.madang.benchmarks.call.CallResult;
import app.madang.benchmarks.call.Flow;
import app.madang.benchmarks.process.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GarbageResultTest {
    private static final long START = 1_780_000_000_000L;
    private static final String LOG = """
            [1780000000012ms] Using Serial
            [1780000001000ms] GC(0) Pause Young (Allocation Failure) 20M->5M(61M) 9.000ms
            [1780000010000ms] GC(1) Pause Young (Allocation Failure) 25M->6M(61M) 2.000ms
            [1780000012500ms] GC(2) Pause Full (System.gc()) 26M->7M(61M) 30.500ms
            [1780000020000ms] GC(3) Pause Young (Allocation Failure) 27M->8M(61M) 3.000ms
            """;

    @TempDir
    private Path folder;

    @Test
    void theStartIsLeftOut() throws IOException {
        GarbageResult result = result(LOG, START + 5_000);
        assertThat(result.collections()).isEqualTo(3);
        assertThat(result.seconds()).isEqualTo(10);
        assertThat(result.allocatedMiBPerSecond()).isEqualTo(4, within(0.001));
        assertThat(result.medianPauseMs()).isEqualTo(3);
        assertThat(result.longestPauseMs()).isEqualTo(30.5);
        assertThat(result.pausedMs()).isEqualTo(35.5);
        assertThat(result.liveMiB()).isEqualTo(8);
    }

    @Test
    void noCollectionIsNoPause() throws IOException {
        assertThat(result(LOG, START + 30_000).longestPauseMs()).isZero();
        assertThat(result(LOG, START + 15_000).allocatedMiBPerSecond()).isZero();
    }

    private GarbageResult result(String log, long from) throws IOException {
        Path file = Files.writeString(folder.resolve("gc"), log);
        Flow none = new Flow(0, 0, 0, 0, "");
        return GarbageResult.of(
                file,
                new CallResult(
                        "Madang", "window", 2, 1, from, 30, Footprint.NONE, Footprint.NONE, none, none, List.of()));
    }
}
