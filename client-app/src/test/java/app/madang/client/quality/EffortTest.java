package app.madang.client.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.quality.Observation.Machine;
import org.junit.jupiter.api.Test;

/** A call of five on two cores, second after second: what it may send while other programs come and go. */
class EffortTest {
    private static final int CORES = 2;
    /** Four tiles of 640x360 at 30. */
    private static final double WANTED = 4 * 640 * 360 * 30.0;
    /** Of the machine: decoding and showing the others. */
    private static final double SHOWING = 0.3;
    /** Encoding all that is wanted: as measured for H.264, four times 0.03 cores, and as much again around it. */
    private static final double SENDING = 0.15;

    private Effort effort = new Effort(WANTED, 0, 10_000, Long.MIN_VALUE / 2, 0);
    private long nowMs = 1_000_000;

    /** @param others what other programs take of the machine, as much as they get. */
    private void seconds(int count, double others, double sending) {
        for (int i = 0; i < count; i++) {
            nowMs += 1_000;
            double wish = SHOWING + sending * effort.part(WANTED);
            double crowd = Math.max(1, wish + others);
            Machine machine = new Machine(Math.min(1, wish + others), wish / crowd, CORES);
            // What waits for the processor takes longer by the clock.
            double encoding = sending / 2 * effort.part(WANTED) * CORES * crowd;
            effort = effort.next(machine, false, encoding, WANTED, nowMs);
        }
    }

    @Test
    void otherProgramsThatFillTheMachineDoNotMakeOurPicturesSmall() {
        seconds(120, 2, SENDING);
        assertThat(effort.part(WANTED)).isEqualTo(1);
    }

    @Test
    void picturesThatAreLateGetSmallerAndGrowAgainWhenTheOthersAreDone() {
        seconds(60, 8, SENDING);
        double under = effort.part(WANTED);
        assertThat(under).isBetween(0.3, 0.9);
        seconds(60, 8, SENDING);
        assertThat(effort.part(WANTED)).as("no smaller than helps").isEqualTo(under);
        seconds(45, 0, SENDING);
        assertThat(effort.part(WANTED)).isEqualTo(1);
    }

    /** Its own usual load is most of a small machine: that alone must not hold it down. */
    @Test
    void aMachineThatIsMostlyBusyWithTheCallItselfComesBackToAllOfIt() {
        seconds(60, 8, 0.45);
        assertThat(effort.part(WANTED)).isLessThan(0.5);
        seconds(60, 0, 0.45);
        assertThat(effort.part(WANTED)).isEqualTo(1);
    }

    @Test
    void whatIsTooMuchForTheMachineByItselfGetsSmaller() {
        seconds(60, 0, 1.5);
        assertThat(effort.part(WANTED)).isBetween(0.2, 0.6);
    }

    /** As one who sends 720 lines and gets a sixth of one core: 5 pictures a second, each 80 ms late. */
    @Test
    void wherePicturesTakeManyTimesTheTimeThatThereIsItFallsFarAtOnce() {
        Machine pinned = new Machine(0.5, 0.1, 1);
        Effort few = effort;
        for (int second = 1; second <= 3; second++) {
            few = few.next(pinned, false, 0.080 * 30, WANTED, nowMs + 1_000L * second);
        }
        assertThat(few.part(WANTED)).isEqualTo(0.25);
    }
}
