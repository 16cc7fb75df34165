package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop without sockets: order, time, faults, the end. */
@Timeout(60)
class SocketLoopTest {
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private SocketLoop loop;

    @BeforeEach
    void start() throws IOException {
        loop = new SocketLoop("test");
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    private String next() throws InterruptedException {
        return done.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void tasksOfAnyThreadsRunInTheirOrderOnOneThread() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            String name = "from " + t;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 5_000; i++) {
                    String task = name + " " + i;
                    loop.post(() -> done.add(Thread.currentThread().getName() + " " + task));
                }
            }));
        }
        int[] expected = new int[4];
        for (int i = 0; i < 20_000; i++) {
            String[] words = next().split(" ");
            assertThat(words[0]).isEqualTo("test");
            assertThat(Integer.parseInt(words[3])).isEqualTo(expected[Integer.parseInt(words[2])]++);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void timersRunByTheirTimeAndNotBefore() throws InterruptedException {
        long start = System.nanoTime();
        loop.schedule(80, () -> done.add("second"));
        loop.schedule(40, () -> done.add("first"));
        loop.schedule(60, () -> done.add("never")).cancel();
        assertThat(next()).isEqualTo("first");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isGreaterThanOrEqualTo(40);
        assertThat(next()).isEqualTo("second");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isGreaterThanOrEqualTo(80);
    }

    @Test
    void whateverATaskThrowsTheLoopGoesOn() throws InterruptedException {
        loop.post(() -> {
            throw new IllegalStateException("thrown by a test");
        });
        loop.post(() -> {
            throw new StackOverflowError();
        });
        loop.schedule(0, () -> {
            throw new OutOfMemoryError("thrown by a test");
        });
        loop.schedule(10, () -> done.add("alive"));
        assertThat(next()).isEqualTo("alive");
    }

    @Test
    void aTaskThatPostsWithoutEndDoesNotStopTimers() throws InterruptedException {
        loop.post(new Runnable() {
            @Override
            public void run() {
                loop.post(this);
            }
        });
        loop.schedule(10, () -> done.add("timer"));
        assertThat(next()).isEqualTo("timer");
    }

    @Test
    void closedItDropsWhatWaitsAndMayBeClosedAgain() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        loop.post(entered::countDown);
        assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
        loop.schedule(50, () -> done.add("late"));
        loop.close();
        loop.post(() -> done.add("posted late"));
        loop.close();
        assertThat(done.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void manyCancelledTimersLeaveNothingBehind() {
        Timers timers = new Timers();
        for (int i = 0; i < 100_000; i++) {
            Timers.Timed timed = new Timers.Timed(Long.MAX_VALUE / 2, () -> {});
            timers.add(timed);
            timed.cancel();
        }
        assertThat(timers.size()).isLessThan(2_000);
    }
}
