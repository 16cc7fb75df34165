package app.madang.benchmarks.clip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampTest {
    @Test
    void isTheOneOfTheDescription() {
        assertThat(new Stamp(2, 5, 0x1234567).bits()).isEqualTo(0xb2001448d159f717L);
        assertThat(Stamp.of(0xb2001448d159f717L)).contains(new Stamp(2, 5, 0x1234567));
    }

    @Test
    void anyOtherBitIsNoStamp() {
        for (int bit = 1; bit < 63; bit++) {
            assertThat(Stamp.of(0xb2001448d159f717L ^ 1L << bit))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void theOutermostBlocksMayBeSpoilt() {
        assertThat(Stamp.of(0xb2001448d159f717L ^ 1L ^ 1L << 63)).isPresent();
    }

    @Test
    void ageGoesOverTheEndOfTheClock() {
        long cycle = 1L << 28;
        Stamp stamp = new Stamp(0, 0, (int) (cycle - 10));
        assertThat(stamp.ageMs(7 * cycle + 20)).isEqualTo(30);
        assertThat(stamp.ageMs(7 * cycle - 15)).isEqualTo(-5);
    }
}
