package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutedSpeechTest {
    private final MutedSpeech speech = new MutedSpeech();
    private final List<Long> told = new ArrayList<>();
    private long nowMs;

    private void pass(long ms, boolean self, boolean others) {
        for (long end = nowMs + ms; nowMs < end; nowMs += 100) {
            if (speech.heard(self, others, nowMs)) {
                told.add(nowMs);
            }
        }
    }

    private void mute() {
        speech.muted(true, nowMs);
    }

    @Test
    void whoReallySpeaksIsToldOnce() {
        mute();
        pass(5_000, false, false);
        pass(MutedSpeech.SPEAKS_MS - 100, true, false);
        assertThat(told).as("a cough").isEmpty();
        pass(5_000, true, false);
        assertThat(told).hasSize(1);
    }

    @Test
    void theEndOfTheSentenceOfMutingIsNoMistake() {
        mute();
        pass(MutedSpeech.AFTER_MUTING_MS, true, false);
        assertThat(told).isEmpty();
        pass(100, true, false);
        assertThat(told).hasSize(1);
    }

    @Test
    void whoGoesOnIsToldMoreAndMoreRarely() {
        mute();
        pass(8 * MutedSpeech.BETWEEN_MS, true, false);
        assertThat(told).hasSize(4);
        assertThat(told.get(1) - told.get(0)).isEqualTo(MutedSpeech.BETWEEN_MS);
        assertThat(told.get(3) - told.get(2)).isEqualTo(4 * MutedSpeech.BETWEEN_MS);
    }

    @Test
    void theVoiceOfAnotherFromTheLoudspeakersIsNotOurs() {
        mute();
        pass(20_000, true, true);
        assertThat(told).isEmpty();
        pass(2_000, true, false);
        assertThat(told).hasSize(1);
    }

    @Test
    void whoIsHeardIsToldNothingAndEachMutingBeginsAnew() {
        pass(10_000, true, false);
        assertThat(told).isEmpty();
        mute();
        pass(5_000, true, false);
        speech.muted(false, nowMs);
        pass(5_000, true, false);
        mute();
        pass(5_000, true, false);
        assertThat(told).hasSize(2);
    }
}
