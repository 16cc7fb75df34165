package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    private final RateLimit limit = new RateLimit();

    @ParameterizedTest
    @CsvSource({"30, 30", "10, 15", "29.97, 30", "30.3, 30", "1, 30", "15, 15"})
    void aSourceOfTheRateLosesNothingHoweverItJitters(double source, int fps) {
        Random random = new Random(fps);
        int passed = 0;
        long lastNs = -1;
        for (int n = 0; n < 10_000; n++) {
            long jitterNs = (long) ((random.nextDouble() - 0.5) * 2e9 / source);
            lastNs = Math.max(lastNs + 1, (long) (n * 1e9 / source) + jitterNs);
            passed += limit.passes(lastNs, fps) ? 1 : 0;
        }
        assertThat(passed).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"30, 25", "30, 20", "30, 15", "60, 30", "60, 15", "30, 1"})
    void aFasterSourceIsThinnedOutEvenly(double source, int fps) {
        int passed = 0;
        int before = 0;
        int longest = 0;
        for (int n = 0; n < source * 1_000; n++) {
            if (limit.passes((long) (n * 1e9 / source), fps)) {
                passed++;
                longest = Math.max(longest, n - before);
                before = n;
            }
        }
        assertThat(passed / 1_000.0).isBetween(fps * 0.99, fps * 1.03);
        assertThat(longest).isLessThanOrEqualTo((int) Math.ceil(source / fps));
    }

    /** Drawn 60 ms late, then two close behind each other to be back on the grid. */
    @Test
    void aSourceThatWasHeldUpLosesNothingOnItsWayBack() {
        int passed = 0;
        for (int n = 0; n < 3_000; n++) {
            long lateMs = n % 100 == 50 ? 60 : n % 100 == 51 ? 43 : n % 100 == 52 ? 26 : 0;
            passed += limit.passes((long) (n * 1e9 / 30) + lateMs * 1_000_000, 30) ? 1 : 0;
        }
        assertThat(passed).isEqualTo(3_000);
    }

    @Test
    void aBreakIsNotCaughtUp() {
        limit.passes(0, 10);
        int passed = 0;
        for (long ms = 60_000; ms < 61_000; ms += 10) {
            passed += limit.passes(ms * 1_000_000, 10) ? 1 : 0;
        }
        assertThat(passed).isBetween(10, 14);
    }

    @Test
    void aClockThatJumpsBackStopsNothing() {
        limit.passes(3_600_000_000_000L, 30);
        assertThat(limit.passes(5, 30)).isTrue();
        assertThat(limit.passes(33_000_000, 30)).isTrue();
    }
}
