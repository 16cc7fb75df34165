package app.madang.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {
    private static final String STAT =
            "42 (a (strange) name) S 1 42 42 0 -1 4194560 100 0 0 0 1234 567 0 0 20 0 30 0 100 1 2 3";

    @Test
    void procIsReadAlsoWithAStrangeName() {
        Usage usage = Usage.parse(STAT, "Name:\tx\nVmHWM:\t  9999 kB\nVmRSS:\t  2048 kB\n");
        assertThat(usage).isEqualTo(new Usage(12.34, 5.67, 2_048 * 1_024));
    }

    @Test
    void timeIsCountedFromAnEarlierLookMemoryIsThatOfNow() {
        Usage since = new Usage(3, 2, 500).since(new Usage(1, 1.5, 900));
        assertThat(since).isEqualTo(new Usage(2, 0.5, 500));
        assertThat(since.cpuSeconds()).isEqualTo(2.5);
    }
}
