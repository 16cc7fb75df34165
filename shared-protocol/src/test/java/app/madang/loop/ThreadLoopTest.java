package app.madang.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThreadLoopTest {
    private final ThreadLoop loop = new ThreadLoop("loop-under-test");

    @AfterEach
    void close() {
        loop.close();
    }

    /** Returns once everything posted before has run. */
    private void settle() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.post(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tasksRunInTheOrderPostedOnTheOneThread() throws InterruptedException {
        List<Integer> ran = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        AtomicBoolean strayed = new AtomicBoolean();
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            expected.add(number);
            loop.post(() -> {
                ran.add(number);
                thread.compareAndSet(null, Thread.currentThread());
                strayed.compareAndSet(false, thread.get() != Thread.currentThread());
            });
        }
        settle();
        assertThat(ran).isEqualTo(expected);
        assertThat(strayed).isFalse();
        assertThat(thread.get().getName()).isEqualTo("loop-under-test");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void oneSendersTasksKeepTheirOrderAmongThoseOfOthers() throws InterruptedException {
        List<int[]> ran = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            int sender = s;
            senders.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 1_000; i++) {
                    int[] task = {sender, i};
                    loop.post(() -> ran.add(task));
                }
            }));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        settle();
        int[] next = new int[4];
        for (int[] task : ran) {
            assertThat(task[1]).isEqualTo(next[task[0]]++);
        }
        assertThat(ran).hasSize(4_000);
    }

    @Test
    void aTimerRunsNoSoonerThanItsDelay() throws InterruptedException {
        long start = loop.nowMs();
        CountDownLatch ran = new CountDownLatch(1);
        AtomicReference<Long> at = new AtomicReference<>();
        loop.schedule(30, () -> {
            at.set(loop.nowMs());
            ran.countDown();
        });
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        // The clock is cut to whole milliseconds at both ends.
        assertThat(at.get() - start).isGreaterThanOrEqualTo(29);
    }

    @Test
    void aCancelledTimerDoesNotRun() throws InterruptedException {
        AtomicBoolean ran = new AtomicBoolean();
        CountDownLatch later = new CountDownLatch(1);
        EventLoop.Timer timer = loop.schedule(20, () -> ran.set(true));
        loop.schedule(40, later::countDown);
        timer.cancel();
        timer.cancel();
        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isFalse();
        timer.cancel();
    }

    @Test
    void aTaskCanCancelItsOwnTimer() throws InterruptedException {
        AtomicReference<EventLoop.Timer> timer = new AtomicReference<>();
        CountDownLatch ran = new CountDownLatch(1);
        loop.post(() -> timer.set(loop.schedule(0, () -> {
            timer.get().cancel();
            ran.countDown();
        })));
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskThatThrowsStopsNothing() throws InterruptedException {
        loop.post(() -> {
            throw new IllegalStateException("meant to fail");
        });
        loop.schedule(0, () -> {
            throw new StackOverflowError("meant to fail");
        });
        AtomicBoolean ran = new AtomicBoolean();
        loop.post(() -> ran.set(true));
        settle();
        assertThat(ran).isTrue();
    }

    @Test
    void closingDropsWhatWaitsAndWhatComesLater() throws InterruptedException {
        AtomicBoolean ran = new AtomicBoolean();
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        loop.post(() -> {
            loop.post(() -> ran.set(true));
            loop.schedule(0, () -> ran.set(true));
            thread.set(Thread.currentThread());
            loop.close();
            closed.countDown();
        });
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        loop.close();
        loop.post(() -> ran.set(true));
        loop.schedule(0, () -> ran.set(true)).cancel();
        thread.get().join(10_000);
        assertThat(thread.get().isAlive()).isFalse();
        assertThat(ran).isFalse();
    }
}
