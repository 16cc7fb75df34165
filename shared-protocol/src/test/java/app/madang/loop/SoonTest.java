package app.madang.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoonTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final List<Long> ran = new ArrayList<>();
    private final Soon soon = new Soon(loop, 50, () -> ran.add(loop.nowMs()));

    @Test
    void whatIsAskedForAgainMeanwhileIsDoneOnce() {
        soon.ask();
        loop.advance(49);
        soon.ask();
        assertThat(ran).isEmpty();
        loop.advance(1);
        assertThat(ran).hasSize(1);

        loop.advance(1_000);
        assertThat(ran).hasSize(1);
    }

    @Test
    void whatIsAskedForAfterwardsIsDoneAgain() {
        soon.ask();
        loop.advance(50);
        soon.ask();
        loop.advance(50);

        assertThat(ran).hasSize(2);
        assertThat(ran.getLast() - ran.getFirst()).isEqualTo(50);
    }
}
