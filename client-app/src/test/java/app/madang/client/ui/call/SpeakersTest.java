package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.FakeHearing;
import app.madang.client.ui.Fx;
import app.madang.client.ui.Scenes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** From levels to the word that nobody hears one. */
class SpeakersTest {
    private static final double LOUD = 0.2;

    private final AtomicInteger told = new AtomicInteger();
    private long nowMs;

    @Test
    void whoSpeaksMutedIsTold() {
        Fx.start();
        try (Speakers speakers = new Speakers(new FakeHearing(), now -> {}, told::incrementAndGet, () -> nowMs)) {
            hear(speakers, 10_000, LOUD, 0);
            assertThat(told).as("not muted").hasValue(0);
            speakers.muted(true);
            hear(speakers, 10_000, 0.005, 0);
            hear(speakers, 10_000, LOUD, LOUD);
            assertThat(told).as("a fan; others out of the loudspeakers").hasValue(0);
            hear(speakers, 10_000, LOUD, 0);
            assertThat(told).hasValue(1);
        }
    }

    private void hear(Speakers speakers, long ms, double own, double other) {
        for (long end = nowMs + ms; nowMs < end; nowMs += 100) {
            speakers.participant(Scenes.id(1), other);
            speakers.microphone(own);
        }
        Fx.pulse();
    }
}
