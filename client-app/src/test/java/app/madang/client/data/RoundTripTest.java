package app.madang.client.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is believed of a way while files make it longer, with a report each second. */
class RoundTripTest {
    private static final double WAY_MS = 40;

    private final RoundTrip roundTrip = new RoundTrip();
    private long nowMs;

    private void reports(int times, double measuredMs, boolean files) {
        for (int i = 0; i < times; i++) {
            nowMs += 1_000;
            roundTrip.measured(measuredMs, files, nowMs);
        }
    }

    @Test
    void filesThatMakeASteadyWayLongerNeverMakeItLongerStill() {
        reports(1, WAY_MS, false);
        for (int i = 0; i < 3_600; i++) {
            // Twice what the way is thought to hold lies on it.
            reports(1, Math.max(WAY_MS, 2 * (roundTrip.ms() + 15)), true);
        }
        assertThat(roundTrip.ms()).isEqualTo(WAY_MS);
    }

    @Test
    void oneFileAfterTheOtherDoesNotEither() {
        reports(1, WAY_MS, false);
        for (int i = 0; i < 300; i++) {
            reports(10, 3 * WAY_MS, true);
            reports(2, 3 * WAY_MS, false);
        }
        assertThat(roundTrip.ms()).isEqualTo(WAY_MS);
    }

    @Test
    void aShorterWayIsBelievedAtOnce() {
        reports(1, WAY_MS, false);
        reports(1, 5, true);
        assertThat(roundTrip.ms()).isEqualTo(5);
    }

    @Test
    void aLongerWayIsBelievedOnceNoFileCanBeTheReason() {
        reports(1, WAY_MS, false);
        reports(1, 200, false);
        assertThat(roundTrip.ms()).as("no file was ever there").isEqualTo(200);
        reports(60, 500, true);
        assertThat(roundTrip.ms()).isEqualTo(200);
        reports(4, 500, false);
        assertThat(roundTrip.ms()).as("queues may not be empty yet").isEqualTo(200);
        reports(1, 500, false);
        assertThat(roundTrip.ms()).isEqualTo(500);
    }

    @Test
    void whatIsUnknownChangesNothingAndTheFirstThatIsKnownCounts() {
        reports(1, -1, false);
        assertThat(roundTrip.ms()).isNegative();
        reports(1, 300, true);
        reports(1, -1, true);
        assertThat(roundTrip.ms()).isEqualTo(300);
    }
}
