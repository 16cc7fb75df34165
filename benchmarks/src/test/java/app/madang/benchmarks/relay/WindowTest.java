package app.madang.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.wire.Traffic;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window("quiet", 1_000_000_000, 3_000_000_000L);

    @Test
    void whatWasUsedIsTheDifferenceOfTwoLooks() {
        window.begin(new Usage(10, 5, 100), new Usage(1, 1, 7), new Traffic(1_000, 2_000));
        window.relayed(1_000_000);
        window.end(new Usage(11, 5.5, 200), new Usage(1.25, 1, 8), new Traffic(1_010, 2_030));
        WindowResult result = window.result(2);
        assertThat(result.server()).isEqualTo(new Usage(1, 0.5, 200));
        assertThat(result.generator()).isEqualTo(new Usage(0.25, 0, 8));
        assertThat(result.traffic()).isEqualTo(new Traffic(10, 30));
        assertThat(result.missing()).isEqualTo(1);
        assertThat(result.seconds()).isEqualTo(2);
    }

    /** Else totals since the server's start would pass for those of the window. */
    @Test
    void aWindowThatIsNotOverHasNoResult() {
        window.begin(new Usage(10, 5, 100), new Usage(1, 1, 7), new Traffic(1_000, 2_000));
        assertThatThrownBy(() -> window.result(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the window quiet is not over");
    }

    @Test
    void aWindowCoversWhatIsPlannedWithinIt() {
        assertThat(window.covers(999_999_999)).isFalse();
        assertThat(window.covers(1_000_000_000)).isTrue();
        assertThat(window.covers(3_000_000_000L)).isFalse();
    }
}
