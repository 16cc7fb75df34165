package app.madang.benchmarks.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.process.Footprint;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FileReportTest {
    private static final long MIB = 1 << 20;

    private static Memory memory(long... mib) {
        return new Memory(LongStream.of(mib).mapToObj(each -> each * MIB).toList());
    }

    @Test
    void delaysAreRanked() {
        assertThat(Delays.of(List.of(30.0, 10.0, 900.0, 20.0))).isEqualTo(new Delays(4, 20, 900, 900));
        assertThat(Delays.of(List.of())).isEqualTo(new Delays(0, 0, 0, 0));
    }

    @Test
    void memoryThatGrowsIsSeenAndThatWhichRoseAtFirstIsNot() {
        assertThat(memory(200, 280, 281, 280, 281, 280, 281, 280).growth()).isLessThan(MIB);
        assertThat(memory(200, 220, 240, 260, 280, 300, 320, 340).growth()).isEqualTo(80 * MIB);
        assertThat(memory(200, 280).peak()).isEqualTo(280 * MIB);
        assertThat(memory(200).growth()).isZero();
    }

    @Test
    void aFileIsALine() {
        Memory flat = memory(200, 280, 280, 280);
        FileResult result = new FileResult(
                "madang",
                1,
                1_000_000_000,
                25,
                new Footprint(30, 10, 0, 0, 2),
                flat,
                flat,
                Delays.of(List.of(20.4)),
                29.9,
                27);
        assertThat(new FileReport(List.of(result))
                        .text()
                        .lines()
                        .toList()
                        .get(1)
                        .split(" +"))
                .startsWith("madang", "1", "40.00", "40.00", "1.60", "20", "20", "20", "29.90", "27.00", "200", "280");
    }
}
