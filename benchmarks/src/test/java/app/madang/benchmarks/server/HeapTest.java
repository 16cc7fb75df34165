package app.madang.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void theLastLineOfTheHistogramIsTheSum() throws IOException {
        String histogram = """
                4711:
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:         14112        1000000  [B (java.base@25)
                   2:            12            300  app.TotalOfAll
                Total         14124        1000300
                """;
        assertThat(Heap.total(histogram)).isEqualTo(1_000_300);
    }

    @Test
    void whatIsNoHistogramIsToldInASentence() {
        assertThatThrownBy(() -> Heap.total("4711: No such process\nmore"))
                .isInstanceOf(IOException.class)
                .hasMessage("jcmd gives no histogram: 4711: No such process");
    }
}
