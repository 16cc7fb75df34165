package app.madang.client.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LevelScaleTest {
    @Test
    void goesFromSilenceToFullScaleInDecibels() {
        assertThat(LevelScale.position(0)).isZero();
        assertThat(LevelScale.position(1)).isEqualTo(1);
        double half = LevelScale.position(0.5);
        assertThat(LevelScale.position(0.25) - LevelScale.position(0.125))
                .isCloseTo(half - LevelScale.position(0.25), Offset.offset(1e-9));
    }

    @Test
    void staysInItsRangeWhateverComes() {
        assertThat(LevelScale.position(-1)).isZero();
        assertThat(LevelScale.position(Double.NaN)).isZero();
        assertThat(LevelScale.position(1e-9)).isZero();
        assertThat(LevelScale.position(7)).isEqualTo(1);
    }
}
