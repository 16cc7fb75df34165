package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics.Codecs;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.FrameAllocator;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoKind;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which codec two real ends of a link speak. */
final class CodecNativeTest {
    private static final AtomicInteger PAIRS = new AtomicInteger(700);
    private static WebRtc webRtc;

    private final Routes routes = new Routes();
    private Drawing drawing = Drawn::shades;

    private interface Drawing {
        VideoFrame draw(FrameAllocator frames, int width, int height, long timestampNs);
    }

    @BeforeAll
    static void start() throws WebRtcUnavailableException {
        webRtc = WebRtc.start(new SoundChoice.None());
    }

    @AfterAll
    static void stop() {
        webRtc.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void bothSpeakWhatOneOfThemChose(CodecChoice chosen) {
        Codecs spoken = new Codecs(chosen.name(), chosen.name());
        assertSpoken(chosen, CodecChoice.AUTO, spoken);
        assertSpoken(CodecChoice.AUTO, chosen, spoken);
    }

    @Test
    void whereNobodyChoseCamerasSpeakWhatCostsLeast() {
        assertSpoken(CodecChoice.AUTO, CodecChoice.AUTO, new Codecs("H264", "H264"));
    }

    @Test
    void whereBothChoseEachSendsItsOwn() {
        assertSpoken(CodecChoice.VP9, CodecChoice.H264, new Codecs("H264", "VP9"));
    }

    /** OpenH264 gives up on them for good, and the library goes on with the next codec by itself. */
    @Test
    void picturesThatH264CannotEncodeGoInAnother() {
        drawing = Drawn::noise;
        assertSpoken(CodecChoice.H264, CodecChoice.H264, new Codecs("VP8", "VP8"));
    }

    /** What the offering side says, once pictures go both ways. */
    private void assertSpoken(CodecChoice offerer, CodecChoice answerer, Codecs expected) {
        try (Pair pair = new Pair(webRtc, routes, offerer, answerer, PAIRS.incrementAndGet())) {
            AtomicInteger there = count(pair.offering);
            AtomicInteger back = count(pair.answering);
            pair.connect();
            Await.until("pictures come both ways", () -> {
                push();
                return there.get() >= 5 && back.get() >= 5;
            });
            assertThat(pair.offering.statistics().codecs()).isEqualTo(expected);
        }
    }

    private AtomicInteger count(Pair.End sender) {
        AtomicInteger received = new AtomicInteger();
        routes.remotes.put(new Routes.Place(sender.id, VideoKind.CAMERA), frame -> received.incrementAndGet());
        return received;
    }

    private void push() {
        VideoFrame frame = drawing.draw(webRtc.frames(), 320, 180, System.nanoTime());
        routes.push(VideoKind.CAMERA, frame);
        frame.release();
    }
}
