package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.PeerId;
import java.util.Collection;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole pipeline on real threads. */
@Timeout(60)
class LivePipelineTest {
    private final CountedFrames frames = new CountedFrames();
    private final ThreadLoop loop = new ThreadLoop("media-test");
    private final VideoPipeline pipeline = new VideoPipeline(loop, System::nanoTime);

    @Test
    void aBlockedEncoderDelaysNobodyElse() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(6 * 20);
        Collection<Outlet> outlets = new ConcurrentLinkedQueue<>();
        outlets.add(pipeline.attach(peer(0), VideoKind.CAMERA, frame -> {
            blocked.countDown();
            await(go);
        }));
        for (int n = 1; n <= 6; n++) {
            outlets.add(pipeline.attach(peer(n), VideoKind.CAMERA, frame -> others.countDown()));
        }
        play();
        blocked.await();
        assertThat(others.await(30, TimeUnit.SECONDS))
                .as("20 pictures for each other peer")
                .isTrue();
        go.countDown();
        outlets.forEach(Outlet::close);
        end();
    }

    @Test
    void aPeersPicturesComeInOrderAndOneAtATime() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean overlapped = new AtomicBoolean();
        AtomicBoolean backwards = new AtomicBoolean();
        long[] last = {Long.MIN_VALUE};
        CountDownLatch enough = new CountDownLatch(40);
        pipeline.attach(peer(0), VideoKind.CAMERA, frame -> {
            overlapped.compareAndSet(false, inside.incrementAndGet() != 1);
            backwards.compareAndSet(false, frame.timestampNs() <= last[0]);
            last[0] = frame.timestampNs();
            enough.countDown();
            inside.decrementAndGet();
        });
        play();
        assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
        end();
        assertThat(overlapped).isFalse();
        assertThat(backwards).isFalse();
    }

    /** Outlets, subscriptions, switch and sources change as fast as threads can while pictures flow. */
    @Test
    void nothingIsLostNorUsedTooLateInTheWorstTurmoil() throws InterruptedException {
        AtomicInteger late = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        play();
        Thread links = Thread.ofPlatform().start(() -> {
            for (int n = 0; !stop.get(); n++) {
                AtomicBoolean closed = new AtomicBoolean();
                Outlet outlet = pipeline.attach(peer(n % 8), VideoKind.CAMERA, frame -> {
                    frame.width();
                    late.addAndGet(closed.get() ? 1 : 0);
                });
                Thread.yield();
                outlet.close();
                closed.set(true);
            }
        });
        Thread viewers = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                pipeline.feeds().local().subscribe(VideoFrame::height).close();
            }
        });
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            pipeline.camera(random.nextInt(3) != 0);
            pipeline.use(pattern());
            CountDownLatch next = new CountDownLatch(1);
            pipeline.camera(true);
            var preview = pipeline.feeds().local().subscribe(frame -> next.countDown());
            assertThat(next.await(10, TimeUnit.SECONDS))
                    .as("pictures after switch %d", i)
                    .isTrue();
            preview.close();
        }
        stop.set(true);
        links.join();
        viewers.join();
        end();
        assertThat(late).hasValue(0);
    }

    @Test
    void closingEndsItsThreads() throws InterruptedException {
        Set<Thread> senders = ConcurrentHashMap.newKeySet();
        CountDownLatch sent = new CountDownLatch(1);
        pipeline.attach(peer(0), VideoKind.CAMERA, frame -> {
            senders.add(Thread.currentThread());
            sent.countDown();
        });
        CountDownLatch off = new CountDownLatch(1);
        pipeline.listen(state -> {
            if (state == CameraState.ON) {
                off.countDown();
            }
        });
        play();
        off.await();
        sent.await();
        CompletableFuture<Thread> mine = new CompletableFuture<>();
        loop.post(() -> mine.complete(Thread.currentThread()));
        end();
        assertThat(senders).extracting(Thread::getName).allMatch(name -> name.startsWith("send-"));
        senders.add(mine.join());
        for (Thread thread : senders) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private void play() {
        pipeline.use(pattern());
        pipeline.camera(true);
    }

    private PatternSource pattern() {
        return new PatternSource(new PatternSettings(64, 36, 60, "", 0), frames);
    }

    private void end() {
        pipeline.close();
        loop.close();
        frames.assertAllReleased();
    }

    private static PeerId peer(int number) {
        return new PeerId(number + "AAAAAAAAAAAAAAAAAAAAA");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
