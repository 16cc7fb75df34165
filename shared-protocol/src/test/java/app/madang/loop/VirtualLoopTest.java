package app.madang.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stories of the other modules stand on this loop, so it keeps the promises of {@link EventLoop}. */
class VirtualLoopTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final List<String> ran = new ArrayList<>();

    private Runnable task(String name) {
        return () -> ran.add(name + "@" + loop.nowMs());
    }

    @Test
    void nothingRunsBeforeATestSaysSo() {
        loop.post(task("a"));
        assertThat(ran).isEmpty();
        loop.settle();
        assertThat(ran).containsExactly("a@0");
    }

    @Test
    void tasksRunAtTheirMomentInTheOrderPosted() {
        loop.schedule(20, task("late"));
        loop.schedule(10, task("first"));
        loop.schedule(10, task("second"));
        loop.post(task("now"));
        loop.advance(19);
        assertThat(ran).containsExactly("now@0", "first@10", "second@10");
        assertThat(loop.nowMs()).isEqualTo(19);
        loop.advance(1);
        assertThat(ran).endsWith("late@20");
    }

    @Test
    void whatATaskPostsRunsInTheSameAdvance() {
        loop.schedule(5, () -> {
            loop.post(task("posted"));
            loop.schedule(5, task("scheduled"));
            loop.schedule(6, task("later"));
        });
        loop.advance(10);
        assertThat(ran).containsExactly("posted@5", "scheduled@10");
    }

    @Test
    void aCancelledTaskNeverRuns() {
        EventLoop.Timer timer = loop.schedule(5, task("cancelled"));
        EventLoop.Timer same = loop.schedule(5, task("kept"));
        timer.cancel();
        timer.cancel();
        loop.advance(5);
        assertThat(ran).containsExactly("kept@5");
        same.cancel();
    }

    @Test
    void aTaskThatThrowsFailsTheTest() {
        loop.post(() -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(loop::settle).hasMessage("broken");
    }
}
