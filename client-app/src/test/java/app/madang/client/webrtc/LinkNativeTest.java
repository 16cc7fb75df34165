package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoKind;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two ends of a link with the real library, in one process. */
@Tag("native")
final class LinkNativeTest {
    private static WebRtc webRtc;

    @BeforeAll
    static void start() throws WebRtcUnavailableException {
        webRtc = WebRtc.start(new SoundChoice.Tone(440));
    }

    @AfterAll
    static void stop() {
        webRtc.close();
    }

    @Test
    void picturesArriveBothWays() {
        Routes a = new Routes();
        Routes b = new Routes();
        try (Pair pair = new Pair(webRtc, a, webRtc, b, 1)) {
            AtomicInteger atA = new AtomicInteger();
            AtomicInteger atB = new AtomicInteger();
            a.remotes.put(new Routes.Place(pair.answering.id, VideoKind.CAMERA), frame -> atA.incrementAndGet());
            b.remotes.put(new Routes.Place(pair.offering.id, VideoKind.CAMERA), frame -> atB.incrementAndGet());
            pair.connect();
            Await.until("ten pictures came both ways", () -> {
                push(a);
                push(b);
                return atA.get() >= 10 && atB.get() >= 10;
            });
            assertThat(pair.offering.failures).isEmpty();
            System.out.println(pair.offering.statistics());
            System.out.println(pair.answering.statistics());
        }
    }

    private static void push(Routes routes) {
        VideoFrame frame = webRtc.frames().allocate(320, 180, System.nanoTime());
        routes.push(VideoKind.CAMERA, frame);
        frame.release();
    }
}
