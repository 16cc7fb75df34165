package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.VirtualLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log says of refusals. */
class RefusalLogTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final TestObserver next = new TestObserver();
    private final RefusalLog refusals = new RefusalLog(loop, next);
    private final HeardLog log = new HeardLog(RefusalLog.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void oneLineAMinuteHoweverManyThereAre() {
        loop.advance(100_000);
        for (int i = 0; i < 5_000; i++) {
            refusals.refused("http_404");
        }
        refusals.refused("bad_message");
        loop.advance(59_999);
        assertThat(log.lines()).isEmpty();
        loop.advance(1);
        assertThat(log.lines()).containsExactly("Refused in the last minute: bad_message 1, http_404 5000");
        assertThat(next.refused).hasSize(5_001);
        refusals.refused("room_full");
        loop.advance(60_000);
        assertThat(log.lines()).hasSize(2).last().isEqualTo("Refused in the last minute: room_full 1");
    }

    @Test
    void nothingWhereNothingIsRefused() {
        refusals.received("join");
        refusals.relayed(1);
        loop.advance(600_000);
        assertThat(log.lines()).isEmpty();
        assertThat(next.received).containsExactly("join");
    }
}
