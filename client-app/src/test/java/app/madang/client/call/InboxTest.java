package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.Inbox.Arrival;
import app.madang.protocol.Limits;
import org.junit.jupiter.api.Test;

final class InboxTest {
    private final Inbox inbox = new Inbox();

    @Test
    void numbersComeOneByOne() {
        assertThat(inbox.take(1)).isEqualTo(Arrival.NEXT);
        assertThat(inbox.take(1)).isEqualTo(Arrival.DUPLICATE);
        assertThat(inbox.take(3)).isEqualTo(Arrival.GAP);
        assertThat(inbox.take(2)).isEqualTo(Arrival.NEXT);
        assertThat(inbox.last()).isEqualTo(2);
        inbox.begin();
        assertThat(inbox.take(1)).isEqualTo(Arrival.NEXT);
    }

    @Test
    void sixtyFourMessagesDeserveAWord() {
        for (int seq = 1; seq < Limits.ACK_EVERY; seq++) {
            inbox.take(seq);
        }
        assertThat(inbox.acknowledgementDue()).isFalse();
        inbox.take(Limits.ACK_EVERY);
        assertThat(inbox.acknowledgementDue()).isTrue();
        assertThat(inbox.acknowledge()).isEqualTo(Limits.ACK_EVERY);
        assertThat(inbox.acknowledgementDue()).isFalse();
    }
}
