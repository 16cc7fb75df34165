package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.ClientMessage;
import app.madang.protocol.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private final Outbox outbox = new Outbox();

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            outbox.add(new ClientMessage.Leave(), 10);
        }
    }

    private List<Long> sendAll() {
        List<Long> sent = new ArrayList<>();
        for (Outbox.Kept next = outbox.nextToSend(); next != null; next = outbox.nextToSend()) {
            outbox.sent(next);
            sent.add(next.seq());
        }
        return sent;
    }

    @Test
    void eachConnectionCarriesEachMessageOnce() {
        add(3);
        assertThat(sendAll()).containsExactly(1L, 2L, 3L);
        assertThat(sendAll()).isEmpty();
        add(1);
        assertThat(sendAll()).containsExactly(4L);
    }

    @Test
    void aResumedStayGoesOnAfterWhatTheServerHas() {
        add(5);
        sendAll();
        outbox.acknowledged(1);
        add(1);
        outbox.resume(3);
        assertThat(sendAll()).containsExactly(4L, 5L, 6L);
        assertThat(outbox.forgot()).isFalse();
    }

    @Test
    void aStayThatBeginsAnewCountsFromOneAndKeepsNothing() {
        add(5);
        sendAll();
        outbox.begin();
        assertThat(sendAll()).isEmpty();
        add(1);
        assertThat(sendAll()).containsExactly(1L);
    }

    @Test
    void whatTheServerMayNotHaveIsKeptUpToALimit() {
        add(Limits.KEPT_MESSAGES);
        sendAll();
        assertThat(outbox.forgot()).isFalse();
        add(1);
        assertThat(outbox.forgot()).isTrue();
        outbox.acknowledged(1);
        assertThat(outbox.forgot()).isFalse();
        outbox.acknowledged(Limits.KEPT_MESSAGES + 1);
        assertThat(outbox.forgot()).isFalse();
    }

    @Test
    void bytesAreLimitedToo() {
        for (int i = 0; i < 9; i++) {
            outbox.add(new ClientMessage.Leave(), 60_000);
        }
        assertThat(outbox.forgot()).isTrue();
        assertThat(outbox.nextToSend().seq()).isEqualTo(2);
        outbox.acknowledged(9);
        assertThat(outbox.forgot()).isFalse();
        for (int i = 0; i < 8; i++) {
            outbox.add(new ClientMessage.Leave(), 60_000);
        }
        assertThat(outbox.forgot()).isFalse();
    }

    @Test
    void anAcknowledgementOfWhatWasNeverSaidIsNotBelieved() {
        add(2);
        outbox.acknowledged(7);
        assertThat(sendAll()).containsExactly(1L, 2L);
    }
}
