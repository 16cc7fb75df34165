package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Full outboxes of many stays do not fill the memory. */
class KeptMemoryTest {
    private final KeptMemory memory = new KeptMemory(1_000);
    private final Outbox large = new Outbox(memory);
    private final Outbox small = new Outbox(memory);

    @Test
    void theLargestIsEmptiedAndTheSmallOneKeepsItsOwn() {
        small.keep("x".repeat(100));
        large.keep("y".repeat(500));
        large.keep("z".repeat(401));
        assertThat(large.unacknowledged()).isEmpty();
        assertThat(small.unacknowledged()).hasSize(1);
    }

    @Test
    void theNumbersGoOnAndOnlyWhoHasAllCanResume() {
        large.keep("y".repeat(500));
        large.keep("z".repeat(501));
        assertThat(large.nextSeq()).isEqualTo(3);
        assertThat(large.hasAllAfter(1)).isFalse();
        assertThat(large.hasAllAfter(2)).isTrue();
        large.keep("next");
        assertThat(large.hasAllAfter(2)).isTrue();
        assertThat(large.unacknowledged()).containsExactly("next");
    }

    @Test
    void whatIsAcknowledgedOrForgottenMakesRoom() {
        for (int i = 1; i <= 100; i++) {
            large.keep("y".repeat(900));
            assertThat(large.unacknowledged()).hasSize(1);
            assertThat(large.acknowledge(i)).isTrue();
        }
        large.keep("y".repeat(900));
        large.beginAnew();
        small.keep("x".repeat(900));
        assertThat(small.unacknowledged()).hasSize(1);
    }
}
