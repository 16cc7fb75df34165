package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.PeerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pool is a queue whose tasks run when the test says so. */
class DistributionTest {
    private final CountedFrames frames = new CountedFrames();
    private final Deque<Runnable> pool = new ArrayDeque<>();
    private final Distribution distribution = new Distribution(VideoKind.CAMERA, QualityPolicy.byPeople(), pool::add);
    private final List<String> sent = new ArrayList<>();
    private int number;

    @AfterEach
    void everyFrameIsReleased() {
        distribution.close();
        runPool();
        frames.assertAllReleased();
    }

    @Test
    void twoPeopleGetTheFullPictureAtItsRate() {
        Outlet outlet = distribution.attach(peer(1), frame -> sent.add(frame.width() + "x" + frame.height()));
        for (int i = 0; i < 300; i++) {
            show(1280, 720, 30);
            runPool();
        }
        assertThat(sent).hasSize(300).containsOnly("1280x720");
        assertThat(outlet.sending()).isEqualTo(new Sending(Layer.FULL, 30, 1500));
    }

    @Test
    void aLayerIsMadeOnceForAllPeers() {
        for (int peer = 1; peer <= 7; peer++) {
            distribution.attach(peer(peer), frame -> sent.add(frame.width() + "x" + frame.height()));
        }
        show(1280, 720, 15);
        runPool();
        assertThat(sent).hasSize(7).containsOnly("320x180");
        assertThat(frames.allocated()).as("the picture and its layer").isEqualTo(2);
    }

    @Test
    void eightPeopleWithASmallPictureGetItAsItIs() {
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
        Outlet outlet = distribution.attach(peer(1), frame -> sent.add("x"));
        show(320, 180, 10);
        outlet.close();
        outlet.close();
        assertThat(frames.held()).isZero();
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
    void whatIsSentFollowsThePeopleWhoComeAndGo() {
        Outlet first = distribution.attach(peer(1), frame -> {});
        assertThat(first.sending().fps()).isEqualTo(30);
        Outlet second = distribution.attach(peer(2), frame -> {});
        Outlet third = distribution.attach(peer(3), frame -> {});
        assertThat(first.sending()).isEqualTo(third.sending()).isEqualTo(new Sending(Layer.HALF, 25, 500));
        second.close();
        third.close();
        assertThat(first.sending()).isEqualTo(new Sending(Layer.FULL, 30, 1500));
    }

    @Test
    void aPeerWhoseLinkIsReplacedIsOnePerson() {
        Outlet old = distribution.attach(peer(1), frame -> {});
        Outlet next = distribution.attach(peer(1), frame -> {});
        assertThat(next.sending().fps()).isEqualTo(30);
        old.close();
        assertThat(next.sending().fps()).isEqualTo(30);
    }

    @Test
    void whatWaitsWhenTheCameraGoesOffIsNotSent() {
        distribution.attach(peer(1), frame -> sent.add("x"));
        show(320, 180, 10);
        distribution.drop();
        runPool();
        assertThat(sent).isEmpty();
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
