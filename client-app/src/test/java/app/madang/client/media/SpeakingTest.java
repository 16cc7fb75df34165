package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakingTest {
    private final Speaking speaking = new Speaking();

    @Test
    void oneLoudSampleIsAClick() {
        assertThat(speaking.heard(0.5, 0)).isFalse();
        assertThat(speaking.heard(0.0, 100)).isFalse();
        assertThat(speaking.heard(0.5, 200)).isFalse();
    }

    @Test
    void twoBeginItAndTheEndsOfWordsKeepIt() {
        speaking.heard(0.05, 0);
        assertThat(speaking.heard(0.05, 100)).isTrue();
        for (long at = 200; at < 3_000; at += 100) {
            assertThat(speaking.heard(Speaking.QUIET, at)).isTrue();
        }
    }

    @Test
    void aPauseBetweenWordsIsNoEndAndALongerOneIs() {
        speaking.heard(0.05, 0);
        speaking.heard(0.05, 100);
        assertThat(speaking.heard(0.001, 100 + Speaking.PAUSE_MS - 1)).isTrue();
        assertThat(speaking.heard(0.001, 100 + Speaking.PAUSE_MS)).isFalse();
    }

    @Test
    void quietSoundsAloneDoNotBeginIt() {
        for (long at = 0; at < 2_000; at += 100) {
            assertThat(speaking.heard(0.015, at)).isFalse();
        }
    }

    @Test
    void whereSamplesStopSoDoesTheSpeaking() {
        speaking.heard(0.05, 0);
        speaking.heard(0.05, 100);
        assertThat(speaking.speaks(200)).isTrue();
        assertThat(speaking.speaks(5_000)).isFalse();
    }
}
