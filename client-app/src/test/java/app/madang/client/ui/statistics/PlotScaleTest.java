package app.madang.client.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 100",
        "100, 100, 100",
        "101, 100, 200",
        "399, 100, 400",
        "401, 100, 600",
        "950, 100, 1000",
        "1001, 100, 2000",
        "0, 10, 10",
        "30.4, 40, 40",
        "-1, 20, 20"
    })
    void axesEndAtRoundNumbers(double largest, double least, double end) {
        assertThat(PlotScale.end(largest, least)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"0, 60000", "60000, 60000", "60001, 120000", "200000, 300000", "900000, 300000"})
    void timeGoesAsFarBackAsThereIsHistory(long history, long range) {
        assertThat(PlotScale.rangeMs(history)).isEqualTo(range);
    }
}
