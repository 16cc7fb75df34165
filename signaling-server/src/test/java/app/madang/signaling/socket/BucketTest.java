package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a message is dropped, and when reading has to wait. */
class BucketTest {
    private final Bucket bucket = new Bucket(1_000, 5_000, 0);

    @Test
    void aBurstPassesAndTheRestWaitsItsTime() {
        assertThat(bucket.take(5_000, 0)).isZero();
        assertThat(bucket.take(1, 0)).isEqualTo(1);
        assertThat(bucket.take(1_999, 0)).isEqualTo(2_000);
        assertThat(bucket.take(0, 2_000)).isZero();
    }

    @Test
    void itNeverHoldsMoreThanTheBurst() {
        assertThat(bucket.take(5_000, 1_000_000)).isZero();
        assertThat(bucket.take(10, 1_000_000)).isEqualTo(10);
    }

    @Test
    void whoLooksOftenLosesNoFraction() {
        Bucket slow = new Bucket(20, 1, 0);
        assertThat(slow.take(1, 0)).isZero();
        for (int ms = 1; ms < 50; ms++) {
            assertThat(slow.takeOne(ms)).isFalse();
            assertThat(slow.waitMs()).isEqualTo(50 - ms);
        }
        assertThat(slow.takeOne(50)).isTrue();
    }
}
