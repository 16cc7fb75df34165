package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.PeerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pool is a queue whose tasks run when the test says so. */
class DistributionTest {
    private final CountedFrames frames = new CountedFrames();
    private final Deque<Runnable> pool = new ArrayDeque<>();
    private long nowNs;
    private final Distribution distribution = new Distribution(pool::add, () -> nowNs);
    private final List<String> sent = new ArrayList<>();
    private int number;

    @AfterEach
    void everyFrameIsReleased() {
        distribution.close();
        runPool();
        frames.assertAllReleased();
    }

    @Test
    void untilSomebodyDecidesAPeerGetsTheFullPictureAtItsRate() {
        Outlet outlet = distribution.attach(peer(1), frame -> sent.add(frame.width() + "x" + frame.height()));
        for (int i = 0; i < 300; i++) {
            show(1280, 720, 30);
            runPool();
        }
        assertThat(sent).hasSize(300).containsOnly("1280x720");
        assertThat(outlet.sending()).isEqualTo(new Sending(new Layer(1280, 720), 30, 1500));
    }

    @Test
    void aLayerIsMadeOnceForAllPeersWhoGetThatSize() {
        for (int peer = 1; peer <= 7; peer++) {
            distribution.limit(peer(peer), new Limits(320 + peer, 200, 15, 200));
            distribution.attach(peer(peer), frame -> sent.add(frame.width() + "x" + frame.height()));
        }
        show(1280, 720, 15);
        runPool();
        assertThat(sent).hasSize(7).containsOnly("320x180");
        assertThat(frames.allocated()).as("the picture and its layer").isEqualTo(2);
    }

    @Test
    void peersWithOtherTilesGetOtherLayers() {
        distribution.limit(peer(1), new Limits(640, 360, 30, 500));
        distribution.limit(peer(2), new Limits(1600, 900, 30, 500));
        distribution.limit(peer(3), Limits.NOTHING);
        for (int peer = 1; peer <= 3; peer++) {
            String to = peer + ": ";
            distribution.attach(peer(peer), frame -> sent.add(to + frame.width() + "x" + frame.height()));
        }
        show(1280, 720, 15);
        runPool();
        assertThat(sent).containsExactly("1: 640x360", "2: 1280x720");
    }

    @Test
    void aSmallPictureIsSentAsItIs() {
        for (int peer = 1; peer <= 7; peer++) {
            distribution.attach(peer(peer), frame -> sent.add(frame.width() + "x" + frame.height()));
        }
        for (int i = 0; i < 20; i++) {
            show(320, 180, 10);
            runPool();
        }
        assertThat(sent).hasSize(140).containsOnly("320x180");
        assertThat(frames.allocated()).as("nothing is scaled").isEqualTo(20);
    }

    @Test
    void whatNobodyLooksAtIsNeitherScaledNorSentAndComesBackWithTheNewestPicture() {
        distribution.limit(peer(1), new Limits(640, 360, 30, 500));
        Outlet outlet = distribution.attach(peer(1), frame -> sent.add("" + frame.timestampNs() / 1_000_000));
        show(1280, 720, 10);
        distribution.limit(peer(1), Limits.NOTHING);
        runPool();
        assertThat(sent).as("what waited is not sent either").isEmpty();
        long before = frames.allocated();
        show(1280, 720, 10);
        runPool();
        assertThat(frames.allocated()).isEqualTo(before + 1);
        assertThat(outlet.sending()).isEqualTo(Sending.NOTHING);
        distribution.limit(peer(1), new Limits(640, 360, 30, 500));
        runPool();
        show(1280, 720, 10);
        runPool();
        assertThat(sent).containsExactly("100", "200");
    }

    @Test
    void aSourceOfAnotherSizeMakesOtherLayers() {
        distribution.limit(peer(1), new Limits(640, 640, 30, 500));
        distribution.attach(peer(1), frame -> sent.add(frame.width() + "x" + frame.height()));
        show(1280, 720, 10);
        runPool();
        show(720, 1280, 10);
        runPool();
        show(320, 240, 10);
        runPool();
        assertThat(sent).containsExactly("640x360", "360x640", "320x240");
    }

    @Test
    void aPictureThatStandsStillIsSentOnceMoreInItsNewSize() {
        distribution.limit(peer(1), new Limits(640, 360, 15, 500));
        distribution.attach(peer(1), frame -> sent.add(frame.width() + "x" + frame.height()));
        show(1280, 720, 15);
        runPool();
        nowNs += TimeUnit.MILLISECONDS.toNanos(90);
        distribution.limit(peer(1), new Limits(960, 540, 15, 500));
        runPool();
        assertThat(sent).as("the next one may come soon").containsExactly("640x360");
        nowNs += TimeUnit.MILLISECONDS.toNanos(90);
        distribution.limit(peer(1), new Limits(320, 180, 15, 500));
        runPool();
        assertThat(sent).containsExactly("640x360", "320x180");
        distribution.limit(peer(1), new Limits(320, 180, 10, 300));
        runPool();
        assertThat(sent).as("of the same size").hasSize(2);
        distribution.limit(peer(1), Limits.NOTHING);
        runPool();
        assertThat(sent).as("nothing").hasSize(2);
    }

    @Test
    void nothingIsScaledForNobody() {
        show(1280, 720, 30);
        assertThat(frames.allocated()).isEqualTo(1);
    }

    @Test
    void aBusyEncoderGetsTheNewestPictureOnly() {
        distribution.attach(peer(1), frame -> sent.add("" + frame.timestampNs() / 1_000_000));
        for (int i = 0; i < 5; i++) {
            show(320, 180, 10);
        }
        assertThat(pool).as("one task for an outlet").hasSize(1);
        assertThat(frames.held()).as("one picture waits").isEqualTo(1);
        runPool();
        assertThat(sent).containsExactly("400");
        show(320, 180, 10);
        runPool();
        assertThat(sent).containsExactly("400", "500");
    }

    @Test
    void aPictureThatComesWhileTheEncoderWorksIsSentNext() {
        distribution.attach(peer(1), frame -> {
            sent.add("" + frame.timestampNs() / 1_000_000);
            if (sent.size() == 1) {
                show(320, 180, 10);
                show(320, 180, 10);
            }
        });
        show(320, 180, 10);
        runPool();
        assertThat(sent).containsExactly("0", "200");
    }

    @Test
    void eachPeerHasItsOwnTask() {
        distribution.attach(peer(1), frame -> sent.add("slow"));
        distribution.attach(peer(2), frame -> sent.add("quick"));
        show(320, 180, 10);
        assertThat(pool).hasSize(2);
        Runnable slow = pool.removeFirst();
        for (int i = 0; i < 4; i++) {
            runPool();
            show(320, 180, 10);
        }
        runPool();
        assertThat(sent).hasSize(5).containsOnly("quick");
        slow.run();
        assertThat(sent).hasSize(6).endsWith("slow");
    }

    @Test
    void aClosedOutletGetsNothingAndHoldsNothing() {
        distribution.limit(peer(1), new Limits(160, 90, 30, 500));
        Outlet outlet = distribution.attach(peer(1), frame -> sent.add("x"));
        show(320, 180, 10);
        outlet.close();
        outlet.close();
        assertThat(frames.held()).as("the source's newest alone").isEqualTo(1);
        show(320, 180, 10);
        runPool();
        assertThat(sent).isEmpty();
    }

    @Test
    void anOutletMayBeClosedByItsEncoder() {
        Outlet[] outlet = new Outlet[1];
        outlet[0] = distribution.attach(peer(1), frame -> {
            sent.add("x");
            outlet[0].close();
        });
        show(320, 180, 10);
        runPool();
        show(320, 180, 10);
        runPool();
        assertThat(sent).containsExactly("x");
    }

    @Test
    void anEncoderThatThrowsIsLeftAlone() {
        distribution.attach(peer(1), frame -> {
            sent.add("bad");
            throw new IllegalStateException("on purpose");
        });
        distribution.attach(peer(2), frame -> sent.add("good"));
        for (int i = 0; i < 2; i++) {
            show(320, 180, 10);
            runPool();
        }
        assertThat(sent).containsExactlyInAnyOrder("bad", "good", "good");
    }

    @Test
    void bothLinksOfAPeerWhoseLinkIsReplacedFollow() {
        Outlet old = distribution.attach(peer(1), frame -> {});
        Outlet next = distribution.attach(peer(1), frame -> {});
        distribution.limit(peer(1), new Limits(640, 360, 25, 500));
        assertThat(old.sending()).isEqualTo(next.sending()).isEqualTo(new Sending(new Layer(640, 360), 25, 500));
    }

    @Test
    void whoIsForgottenBeginsAnew() {
        distribution.limit(peer(1), Limits.NOTHING);
        distribution.forget(peer(1));
        assertThat(distribution.attach(peer(1), frame -> {}).sending().fps()).isEqualTo(30);
    }

    @Test
    void whatWaitsWhenTheCameraGoesOffIsNotSent() {
        distribution.attach(peer(1), frame -> sent.add("x"));
        show(320, 180, 10);
        distribution.drop();
        runPool();
        assertThat(sent).isEmpty();
        assertThat(frames.held()).isZero();
    }

    @Test
    void whoIsConnectedGetsTheNewestPictureOnceMore() {
        distribution.limit(peer(1), new Limits(640, 360, 30, 500));
        show(1280, 720, 10);
        Outlet outlet = attachOne();
        outlet.connected();
        runPool();
        assertThat(sent).as("from before the link began").containsExactly("640x360 0");
        show(1280, 720, 10);
        runPool();
        outlet.connected();
        runPool();
        assertThat(sent).containsExactly("640x360 0", "640x360 100", "640x360 100");
        assertThat(frames.held()).as("the source's newest alone is kept").isEqualTo(1);
    }

    @Test
    void aPictureThatStillWaitsWhenThePeerIsConnectedIsSentOnce() {
        Outlet outlet = attachOne();
        show(320, 180, 10);
        Runnable sending = pool.removeFirst();
        outlet.connected();
        runPool();
        sending.run();
        assertThat(sent).containsExactly("320x180 0");
    }

    /** It is no picture that stands still, though it is of another size than what was expected. */
    @Test
    void aFirstPictureThatTookLongIsSentOnce() {
        attachOne();
        nowNs += TimeUnit.MILLISECONDS.toNanos(200);
        show(320, 180, 10);
        while (!pool.isEmpty()) {
            pool.removeLast().run();
        }
        assertThat(sent).containsExactly("320x180 0");
    }

    @Test
    void noOlderPictureFollowsANewerOne() {
        Outlet outlet = attachOne();
        show(320, 180, 10);
        VideoFrame older = frames.allocate(320, 180, -1);
        ((PeerOutlet) outlet).offerAgain(older);
        older.release();
        runPool();
        assertThat(sent).containsExactly("320x180 0");
    }

    @Test
    void whoDoesNotShowUsGetsNothingWhenConnected() {
        Outlet outlet = attachOne();
        show(320, 180, 10);
        runPool();
        distribution.limit(peer(1), Limits.NOTHING);
        outlet.connected();
        runPool();
        assertThat(sent).hasSize(1);
    }

    @Test
    void theLastPictureOfASourceThatGivesNoneAnyMoreIsNotSentAgain() {
        show(320, 180, 10);
        Outlet outlet = attachOne();
        nowNs = 2_000_000_001L;
        outlet.connected();
        runPool();
        assertThat(sent).isEmpty();
    }

    @Test
    void aLinkThatIsClosedBeforeItsConnectionStandsGetsNothing() {
        show(320, 180, 10);
        Outlet outlet = attachOne();
        outlet.connected();
        outlet.close();
        outlet.connected();
        runPool();
        assertThat(sent).isEmpty();
    }

    private Outlet attachOne() {
        return distribution.attach(
                peer(1),
                frame -> sent.add(frame.width() + "x" + frame.height() + " " + frame.timestampNs() / 1_000_000));
    }

    private static PeerId peer(int number) {
        return new PeerId(number + "AAAAAAAAAAAAAAAAAAAAA");
    }

    private void show(int width, int height, int fps) {
        VideoFrame frame = frames.allocate(width, height, number++ * 1_000_000_000L / fps);
        distribution.frame(frame);
        frame.release();
    }

    private void runPool() {
        while (!pool.isEmpty()) {
            pool.removeFirst().run();
        }
    }
}
