package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.VirtualLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final Pace pace = new Pace(loop);
    private final List<Long> calls = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "10, 1", "30, 1", "60, 1", "30000, 1001", "120, 1"})
    void comesExactlyAtItsRateForAnHour(long beats, long seconds) {
        pace.start(beats, seconds, () -> calls.add(loop.nowMs()));
        loop.advance(3_600_000 - 1);
        assertThat(calls).hasSize((int) Math.ceilDiv(3_600 * beats, seconds));
        for (int n = 0; n < calls.size(); n++) {
            assertThat(Math.abs(calls.get(n) - 1000.0 * n * seconds / beats)).isLessThanOrEqualTo(0.5);
        }
    }

    /** One call takes 250 ms of the loop's time: what fell into it is left out, and the grid stays where it was. */
    @Test
    void doesNotCatchUpAfterAStall() {
        pace.start(10, 1, () -> {
            calls.add(loop.nowMs());
            if (calls.size() == 3) {
                loop.advance(250);
            }
        });
        loop.advance(1_000);
        assertThat(calls).startsWith(0L, 100L, 200L, 500L, 600L, 700L);
    }

    /** A call that comes 30 ms late moves neither the next one nor the grid. */
    @Test
    void keepsItsGridWhenCallsAreSlow() {
        pace.start(10, 1, () -> {
            calls.add(loop.nowMs());
            loop.advance(calls.size() == 1 ? 130 : 20);
        });
        loop.advance(500);
        assertThat(calls).startsWith(0L, 130L, 200L, 300L);
    }

    /** Slower than the rate, but one after the other: never two at the same moment. */
    @Test
    void keepsADistanceWhenEveryCallIsTooSlow() {
        pace.start(10, 1, () -> {
            calls.add(loop.nowMs());
            if (loop.nowMs() < 2_000) {
                loop.advance(101);
            }
        });
        loop.advance(1_000);
        for (int n = 1; n < calls.size(); n++) {
            assertThat(calls.get(n) - calls.get(n - 1)).isBetween(50L, 150L);
        }
        assertThat(calls).hasSizeGreaterThan(9);
    }

    @Test
    void endsAtOnce() {
        pace.start(10, 1, () -> calls.add(loop.nowMs()));
        loop.advance(250);
        pace.stop();
        loop.advance(1_000);
        assertThat(calls).containsExactly(0L, 100L, 200L);
    }

    @Test
    void mayBeStoppedByItsOwnCall() {
        pace.start(10, 1, () -> {
            calls.add(loop.nowMs());
            pace.stop();
        });
        loop.advance(1_000);
        assertThat(calls).containsExactly(0L);
    }

    @Test
    void aSecondStartReplacesTheFirst() {
        pace.start(10, 1, () -> calls.add(-1L));
        pace.start(1, 1, () -> calls.add(loop.nowMs()));
        loop.advance(1_500);
        assertThat(calls).containsExactly(0L, 1_000L);
    }
}
