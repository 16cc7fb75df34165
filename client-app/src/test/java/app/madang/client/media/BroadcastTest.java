package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BroadcastTest {
    private final CountedFrames frames = new CountedFrames();
    private final Broadcast broadcast = new Broadcast();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void everyFrameIsReleased() {
        frames.assertAllReleased();
    }

    @Test
    void everySubscriberSeesEveryPictureUntilItCloses() {
        Subscription a = broadcast.subscribe(frame -> heard.add("a" + frame.timestampNs()));
        Subscription b = broadcast.subscribe(frame -> heard.add("b" + frame.timestampNs()));
        show(1);
        a.close();
        a.close();
        show(2);
        b.close();
        show(3);
        assertThat(heard).containsExactly("a1", "b1", "b2");
    }

    @Test
    void aSubscriberMayKeepAPicture() {
        List<VideoFrame> kept = new ArrayList<>();
        broadcast.subscribe(frame -> kept.add(frame.retain()));
        show(1);
        assertThat(frames.held()).isEqualTo(1);
        assertThat(kept.getFirst().timestampNs()).isEqualTo(1);
        kept.getFirst().release();
    }

    @Test
    void aSubscriberMayCloseItselfAndOthersWhileItIsCalled() {
        List<Subscription> subscriptions = new ArrayList<>();
        subscriptions.add(broadcast.subscribe(frame -> {
            heard.add("a");
            subscriptions.forEach(Subscription::close);
        }));
        subscriptions.add(broadcast.subscribe(frame -> heard.add("b")));
        show(1);
        show(2);
        assertThat(heard).containsExactly("a");
    }

    @Test
    void knowsWhatHoldsEverythingThatIsShown() {
        List<PixelSize> told = new ArrayList<>();
        Broadcast[] feed = new Broadcast[1];
        feed[0] = new Broadcast(() -> told.add(feed[0].shown()));
        feed[0].subscribe(frame -> {});
        assertThat(told).as("one that only measures").isEmpty();
        FrameFeed.View wide = feed[0].view(frame -> {}, new PixelSize(640, 200));
        FrameFeed.View high = feed[0].view(frame -> {}, new PixelSize(320, 300));
        high.size(new PixelSize(320, 400));
        high.size(new PixelSize(320, 400));
        wide.close();
        wide.close();
        high.close();
        assertThat(told)
                .containsExactly(
                        new PixelSize(640, 200),
                        new PixelSize(640, 300),
                        new PixelSize(640, 400),
                        new PixelSize(320, 400),
                        null);
    }

    @Test
    void oneThatThrowsHarmsNobodyElse() {
        broadcast.subscribe(frame -> {
            heard.add("bad");
            throw new IllegalStateException("on purpose");
        });
        broadcast.subscribe(frame -> heard.add("good"));
        show(1);
        show(2);
        assertThat(heard).containsExactly("bad", "good", "good");
    }

    @Test
    void closeWaitsForTheCallThatRuns() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Subscription subscription = broadcast.subscribe(frame -> {
            called.countDown();
            await(go);
            ended.set(true);
        });
        Thread decoder = Thread.ofPlatform().start(() -> show(1));
        called.await();
        AtomicBoolean endedAtClose = new AtomicBoolean();
        Thread closer = Thread.ofPlatform().start(() -> {
            subscription.close();
            endedAtClose.set(ended.get());
        });
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        closer.join();
        decoder.join();
        assertThat(endedAtClose).isTrue();
    }

    /** Real threads: pictures rush in while subscriptions come and go; none is called after its close. */
    @Test
    void noCallBeginsAfterClose() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger late = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        Thread decoder = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                show(1);
            }
        });
        for (int i = 0; i < 2_000; i++) {
            AtomicBoolean closed = new AtomicBoolean();
            int before = calls.get();
            Subscription subscription = broadcast.subscribe(frame -> {
                calls.incrementAndGet();
                if (closed.get()) {
                    late.incrementAndGet();
                }
            });
            if (i % 10 == 0) {
                while (calls.get() == before) {
                    Thread.onSpinWait();
                }
            }
            subscription.close();
            closed.set(true);
        }
        stop.set(true);
        decoder.join();
        assertThat(late).hasValue(0);
        assertThat(calls.get()).isPositive();
    }

    @Test
    void aPeersFeedIsTheSameForEver() {
        PeerFeeds feeds = new PeerFeeds();
        PeerId peer = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(feeds.of(peer, VideoKind.CAMERA))
                .isSameAs(feeds.of(new PeerId(peer.value()), VideoKind.CAMERA))
                .isNotSameAs(feeds.of(peer, VideoKind.SCREEN));
    }

    private void show(long timestampNs) {
        VideoFrame frame = frames.allocate(2, 2, timestampNs);
        broadcast.frame(frame);
        frame.release();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
