package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentCountsTest {
    private final SentCounts counts = new SentCounts();

    @Test
    void aStreamThatIsMadeAnewTakesNothingBack() {
        assertThat(counts.packets(1_000)).isEqualTo(1_000);
        assertThat(counts.packets(400))
                .as("600 of pictures are no longer counted")
                .isEqualTo(1_000);
        assertThat(counts.packets(430)).isEqualTo(1_030);
    }

    @Test
    void lossesThatAreNotReportedForAWhileAreNotLostAgain() {
        assertThat(counts.lost(50)).isEqualTo(50);
        assertThat(counts.lost(5)).isEqualTo(50);
        assertThat(counts.lost(52)).isEqualTo(52);
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        assertThat(counts.packets(-1)).isEqualTo(-1);
        assertThat(counts.lost(-1)).isEqualTo(-1);
    }
}
