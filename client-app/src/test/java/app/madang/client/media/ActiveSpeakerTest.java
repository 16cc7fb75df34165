package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.PeerId;
import org.junit.jupiter.api.Test;

class ActiveSpeakerTest {
    private static final PeerId ANN = new PeerId("A".repeat(22));
    private static final PeerId BEN = new PeerId("B".repeat(21) + "A");
    private static final double LOUD = 0.1;

    private final ActiveSpeaker speakers = new ActiveSpeaker();
    private long nowMs;

    private void pass(long ms, double ann, double ben) {
        for (long end = nowMs + ms; nowMs < end; nowMs += 100) {
            speakers.other(ANN, ann, nowMs);
            speakers.other(BEN, ben, nowMs);
        }
    }

    @Test
    void nobodyHasTheWordBeforeSomebodySpoke() {
        pass(2_000, 0.005, 0);
        assertThat(speakers.word()).isEmpty();
        assertThat(speakers.speaking(nowMs)).isEmpty();
    }

    @Test
    void theFirstWhoSpeaksHasItAndKeepsItThroughSilence() {
        pass(500, LOUD, 0);
        assertThat(speakers.word()).contains(ANN);
        pass(60_000, 0, 0);
        assertThat(speakers.speaking(nowMs)).isEmpty();
        assertThat(speakers.word()).contains(ANN);
    }

    @Test
    void anInterjectionDoesNotTakeIt() {
        pass(2_000, LOUD, 0);
        pass(500, LOUD, LOUD);
        assertThat(speakers.speaking(nowMs)).containsExactlyInAnyOrder(ANN, BEN);
        assertThat(speakers.word()).contains(ANN);
        pass(1_000, LOUD, 0);
        pass(800, 0, 0);
        pass(300, 0, LOUD);
        assertThat(speakers.word()).as("a short word into a pause").contains(ANN);
    }

    @Test
    void whoTalksOverSomebodyHasToWaitAndTakesItWhenTheyStop() {
        pass(2_000, LOUD, 0);
        pass(5_000, LOUD, LOUD);
        assertThat(speakers.word()).contains(ANN);
        pass(1_000, 0, LOUD);
        assertThat(speakers.word()).contains(BEN);
    }

    @Test
    void whoAnswersTakesItWithinTwoSeconds() {
        pass(3_000, LOUD, 0);
        pass(2_000, 0, LOUD);
        assertThat(speakers.word()).contains(BEN);
    }

    @Test
    void whoIsGoneHasNothing() {
        pass(1_000, LOUD, 0);
        speakers.forget(ANN);
        assertThat(speakers.word()).isEmpty();
        speakers.other(BEN, LOUD, nowMs);
        speakers.other(BEN, LOUD, nowMs + 100);
        assertThat(speakers.word()).contains(BEN);
    }

    @Test
    void theOwnVoiceIsHeardButHasNoWordHere() {
        speakers.self(LOUD, 0);
        speakers.self(LOUD, 100);
        assertThat(speakers.selfSpeaks(100)).isTrue();
        assertThat(speakers.selfSpeaks(5_000)).isFalse();
        assertThat(speakers.word()).isEmpty();
    }
}
