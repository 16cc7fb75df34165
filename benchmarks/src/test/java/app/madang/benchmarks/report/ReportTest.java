package app.madang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.madang.benchmarks.relay.Percentiles;
import app.madang.benchmarks.relay.RelayReport;
import app.madang.benchmarks.relay.RunResult;
import app.madang.benchmarks.relay.Settings;
import app.madang.benchmarks.relay.WindowResult;
import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.wire.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final Machine MACHINE = new Machine("a processor", 2, 1_024, "Linux", "25", "v20", 0.1);

    @Test
    void columnsAreAligned() {
        String text = new Table("name", "ms", "n")
                .row("a", 1.234, 5)
                .row("longer", 1234.5, 67)
                .toString();
        assertThat(text.lines()).containsExactly("name      ms   n", "a       1.23   5", "longer  1235  67");
        assertThatThrownBy(() -> new Table("one").row(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resultsAreJsonWithWhatOneMustKnow(@TempDir Path folder) throws IOException {
        Results results = new Results(folder, Map.of("ws", "8"));
        Path file = results.write(
                "relay",
                LocalDateTime.of(2026, 1, 2, 3, 4, 5),
                MACHINE,
                new Settings(2_000, 1_000, 20, 20),
                List.of(run("ws", 3)));
        assertThat(file.getFileName()).hasToString("relay-20260102-030405.json");
        JsonNode all = new JsonMapper().readTree(Files.readString(file));
        assertThat(all.get("machine").get("cores").intValue()).isEqualTo(2);
        assertThat(all.get("versions").get("ws").asString()).isEqualTo("8");
        assertThat(all.get("settings").get("rate").intValue()).isEqualTo(2_000);
        JsonNode window = all.get("runs").get(0).get("windows").get(0);
        assertThat(window.get("server").get("userSeconds").doubleValue()).isEqualTo(2);
        assertThat(window.get("relay").get("p99").doubleValue()).isEqualTo(99, within(0.1));
    }

    @Test
    void theTableComparesWithTheMeanOfTheThinnest() {
        String text = new RelayReport(List.of(run("madang", 6), run("ws", 2), run("ws", 4))).text();
        assertThat(text.lines().filter(line -> line.startsWith("madang")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains(" 6000 ", " 2.00 "));
    }

    @Test
    void percentilesAreMilliseconds() {
        Percentiles percentiles = Percentiles.of(oneToHundredMs());
        assertThat(percentiles.count()).isEqualTo(100);
        assertThat(percentiles.p50()).isEqualTo(50, within(0.1));
        assertThat(percentiles.max()).isEqualTo(100, within(0.1));
    }

    private static RunResult run(String server, double cpu) {
        Percentiles some = Percentiles.of(oneToHundredMs());
        Usage usage = new Usage(cpu - 1, 1, 1 << 20);
        WindowResult window =
                new WindowResult("quiet", 1, 100, 0, 0, 0, 0, some, some, some, usage, usage, new Traffic(1, 2));
        return new RunResult(server, List.of(window), 0, 0);
    }

    private static Histogram oneToHundredMs() {
        Histogram histogram = new Histogram(3);
        for (int i = 1; i <= 100; i++) {
            histogram.recordValue(i * 1_000_000L);
        }
        return histogram;
    }
}
