package app.madang.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final String STAT =
            "42 (a (strange) name) S 1 2 3 0 -1 4194560 1 2 3 4 250 150 30 20 20 0 9 0 123 456 789";
    private static final String MEMORY =
            "7f00-7fff ---p 0 00:00 0 [rollup]\nRss:  2048 kB\nPss:  1024 kB\nPss_Anon: 9 kB\n";

    @Test
    void childrenThatHaveEndedCount() {
        assertThat(Footprint.parse(STAT, MEMORY)).isEqualTo(new Footprint(2.8, 1.7, 2 << 20, 1 << 20, 1));
    }

    @Test
    void timeIsADifferenceAndMemoryIsNot() {
        Footprint before = new Footprint(1, 2, 10, 5, 3);
        Footprint used = new Footprint(4, 4, 20, 7, 2).since(before);
        assertThat(used).isEqualTo(new Footprint(3, 2, 20, 7, 2));
        assertThat(used.cpuSeconds()).isEqualTo(5);
    }
}
