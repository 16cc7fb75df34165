package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has to go when all together hold too much. */
class SharedMemoryTest {
    private final SharedMemory<String> memory = new SharedMemory<>(100);

    @Test
    void nobodyGoesAsLongAsThereIsRoom() {
        assertThat(memory.holds("ann", 60)).isEmpty();
        assertThat(memory.holds("ben", 40)).isEmpty();
        assertThat(memory.total()).isEqualTo(100);
    }

    @Test
    void whoHoldsMostGoesNotWhoCameLast() {
        memory.holds("ann", 60);
        memory.holds("ben", 30);
        assertThat(memory.holds("cem", 20)).contains("ann");
        memory.holds("ann", 0);
        assertThat(memory.total()).isEqualTo(50);
        assertThat(memory.holds("cem", 71)).contains("cem");
    }

    @Test
    void whatIsGivenBackCountsNoLonger() {
        memory.holds("ann", 90);
        memory.holds("ann", 10);
        memory.holds("ann", 0);
        assertThat(memory.total()).isZero();
        assertThat(memory.holds("ben", 100)).isEmpty();
    }
}
