package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.client.media.PatternSettings;
import app.madang.client.media.PatternSource;
import app.madang.client.media.SoundLevels;
import app.madang.client.media.Stamp;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoKind;
import app.madang.client.media.VideoPipeline;
import app.madang.loop.Subscription;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.PeerId;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two ends of a link with the real library, in one process. */
final class LinkNativeTest {
    private static final long STILL_NS = 300_000_000;
    private static final AtomicInteger PAIRS = new AtomicInteger();
    private static WebRtc webRtc;

    private final Routes a = new Routes();
    private final Routes b = new Routes();
    private final AtomicInteger atA = new AtomicInteger();
    private final AtomicInteger atB = new AtomicInteger();

    @BeforeAll
    static void start() throws WebRtcUnavailableException {
        webRtc = WebRtc.start(new SoundChoice.Tone(440));
    }

    @AfterAll
    static void stop() {
        webRtc.close();
    }

    private Pair pair() {
        Pair pair = new Pair(webRtc, a, webRtc, b, PAIRS.incrementAndGet());
        a.remotes.put(new Routes.Place(pair.answering.id, VideoKind.CAMERA), frame -> atA.incrementAndGet());
        b.remotes.put(new Routes.Place(pair.offering.id, VideoKind.CAMERA), frame -> atB.incrementAndGet());
        return pair;
    }

    private void awaitPictures() {
        int fromA = atB.get() + 5;
        int fromB = atA.get() + 5;
        Await.until("pictures come both ways", () -> {
            push(a, VideoKind.CAMERA);
            push(b, VideoKind.CAMERA);
            return atA.get() >= fromB && atB.get() >= fromA;
        });
    }

    /** What the pipeline still pushes goes nowhere. */
    private void awaitNoPictures() {
        AtomicInteger seen = new AtomicInteger();
        AtomicLong sinceNs = new AtomicLong(System.nanoTime());
        Await.until("none comes for a while", () -> {
            push(a, VideoKind.CAMERA);
            push(b, VideoKind.CAMERA);
            int now = atA.get() + atB.get();
            if (seen.getAndSet(now) != now) {
                sinceNs.set(System.nanoTime());
            }
            return System.nanoTime() - sinceNs.get() > STILL_NS;
        });
    }

    private static void push(Routes routes, VideoKind kind) {
        VideoFrame frame = Drawn.shades(webRtc.frames(), 320, 180, System.nanoTime());
        routes.push(kind, frame);
        frame.release();
    }

    @Test
    void stampsSurviveEncoderAndNetwork() {
        Queue<Stamp> stamps = new ConcurrentLinkedQueue<>();
        try (ThreadLoop loop = new ThreadLoop("pipeline");
                VideoPipeline pipeline = new VideoPipeline(loop, System::nanoTime);
                Pair pair = new Pair(webRtc, pipeline, webRtc, b, PAIRS.incrementAndGet())) {
            pipeline.use(new PatternSource(new PatternSettings(640, 360, 30, "Mina", 2), webRtc.frames()));
            pipeline.camera(true);
            b.remotes.put(
                    new Routes.Place(pair.offering.id, VideoKind.CAMERA),
                    frame -> Stamp.read(frame).ifPresent(stamps::add));
            pair.connect();
            Await.until("thirty stamps", () -> stamps.size() >= 30);
        }
        assertThat(stamps).extracting(Stamp::camera).containsOnly(2);
        assertThat(stamps).extracting(Stamp::number).isSorted();
        assertThat(stamps.stream().map(Stamp::number).distinct().count())
                .as("one is sent once more when the link is connected")
                .isGreaterThanOrEqualTo(stamps.size() - 1L);
        assertThat(stamps)
                .allSatisfy(stamp ->
                        assertThat(stamp.ageMs(System.currentTimeMillis())).isBetween(0L, 60_000L));
    }

    @Test
    void screenHasItsOwnWay() {
        AtomicInteger screens = new AtomicInteger();
        try (Pair pair = pair()) {
            b.remotes.put(new Routes.Place(pair.offering.id, VideoKind.SCREEN), frame -> screens.incrementAndGet());
            pair.connect();
            Await.until("pictures of the screen", () -> {
                push(a, VideoKind.SCREEN);
                return screens.get() >= 5;
            });
            assertThat(atB).hasValue(0);
        }
    }

    @Test
    void picturesSentBeforeTheConnectionDoNotStopIt() {
        try (Pair pair = pair()) {
            push(a, VideoKind.CAMERA);
            push(b, VideoKind.CAMERA);
            pair.connect();
            awaitPictures();
            assertThat(pair.offering.failures).isEmpty();
            assertThat(a.connected)
                    .extracting(Routes.Place::kind)
                    .as("what may be sent once more")
                    .containsExactlyInAnyOrder(VideoKind.values());
            assertThat(b.connected).as("the peer may not be ready yet").isEmpty();
        }
    }

    @Test
    void theToneArrivesUntilItIsMuted() {
        Map<PeerId, Double> levels = new ConcurrentHashMap<>();
        Subscription listening = webRtc.levels().listen(into(levels));
        try (Pair pair = pair()) {
            pair.connect();
            Await.until("tones", () -> isTone(levels.get(pair.offering.id)) && isTone(levels.get(pair.answering.id)));
            webRtc.microphone(false);
            Await.until("silence", () -> levels.get(pair.offering.id) < 0.001 && levels.get(pair.answering.id) < 0.001);
            webRtc.microphone(true);
            Await.until("the tone again", () -> isTone(levels.get(pair.answering.id)));
        } finally {
            listening.close();
            webRtc.microphone(true);
        }
    }

    private static boolean isTone(Double level) {
        return level != null && Math.abs(level - Tone.LEVEL) < 0.02;
    }

    private static SoundLevels.Listener into(Map<PeerId, Double> levels) {
        return new SoundLevels.Listener() {
            @Override
            public void microphone(double level) {}

            @Override
            public void participant(PeerId peer, double level) {
                levels.put(peer, level);
            }
        };
    }

    @Test
    void anIceRestartKeepsPicturesOffOnANarrowWayAndNumbersItsCandidates() {
        try (Pair pair = pair()) {
            pair.connect();
            awaitPictures();
            a.narrow(true);
            b.narrow(true);
            awaitNoPictures();
            long decoded = pair.answering.statistics().in().framesDecoded();
            pair.offering.candidateNegotiations.clear();
            pair.answering.candidateNegotiations.clear();
            pair.offering.connection.createOffer(2, true);
            Await.until(
                    "the restart is done",
                    () -> pair.offering.gathered.contains(2L)
                            && pair.answering.gathered.contains(2L)
                            && pair.offering.remoteApplied == 2);
            awaitNoPictures();
            a.narrow(false);
            b.narrow(false);
            awaitPictures();
            assertThat(pair.offering.failures).isEmpty();
            assertThat(pair.answering.failures).isEmpty();
            assertThat(pair.offering.candidateNegotiations).isNotEmpty().containsOnly(2L);
            assertThat(pair.answering.candidateNegotiations).isNotEmpty().containsOnly(2L);
            assertThat(pair.answering.statistics().in().framesDecoded()).isGreaterThan(decoded);
            assertThat(pair.offering.states).doesNotContain(ConnectionState.FAILED);
        }
    }

    @Test
    void anOfferThatWasRolledBackCanBeMadeAgain() {
        Pair pair = pair();
        try (pair) {
            pair.answering.deaf = true;
            pair.offering.connection.createOffer(1, false);
            Await.until("the first offer is made", () -> pair.offering.sdps.size() == 1);
            pair.answering.deaf = false;
            pair.offering.connection.rollback(1);
            pair.offering.connection.createOffer(2, false);
            Await.until("connected", () -> pair.offering.isConnected() && pair.answering.isConnected());
            awaitPictures();
            assertThat(pair.offering.failures).isEmpty();
        }
    }

    @Test
    void theOfferHasFourSectionsAndNoRotation() {
        try (Pair pair = pair()) {
            pair.connect();
            SessionText offer = SessionText.parse(pair.offering.sdps.element());
            SessionText answer = SessionText.parse(pair.answering.sdps.element());
            assertThat(offer.sections())
                    .extracting(SessionText.Section::kind)
                    .containsExactly("audio", "video", "video", "application");
            assertThat(offer.text()).doesNotContain("video-orientation").contains("a=group:BUNDLE 0 1 2 3");
            assertThat(answer.text().split("a=sendrecv")).hasSize(4);
            assertThat(answer.sections()).noneMatch(SessionText.Section::rejected);
        }
    }

    @Test
    void statisticsTellWhatHappens() {
        try (Pair pair = pair()) {
            pair.connect();
            awaitPictures();
            AtomicReference<LinkStatistics> told = new AtomicReference<>();
            Await.until("rates", () -> {
                push(a, VideoKind.CAMERA);
                push(b, VideoKind.CAMERA);
                told.set(pair.answering.statistics());
                LinkStatistics.Inbound in = told.get().in();
                return in.fps() > 0
                        && in.videoKbps() > 0
                        && in.audioKbps() > 0
                        && told.get().out().lossPercent() >= 0;
            });
            LinkStatistics statistics = told.get();
            assertThat(statistics.in().width()).isEqualTo(320);
            assertThat(statistics.in().height()).isEqualTo(180);
            assertThat(statistics.in().framesDecoded()).isGreaterThanOrEqualTo(5);
            assertThat(statistics.in().audioPackets()).isPositive();
            assertThat(statistics.out().width()).isEqualTo(320);
            assertThat(statistics.out().layer()).isEqualTo("1280x720");
            assertThat(statistics.rttMs()).isBetween(0.0, 1_000.0);
            assertThat(statistics.path().protocol()).isEqualTo("udp");
            assertThat(statistics.path().relayProtocol()).isNull();
            assertThat(statistics.path().tcpType()).isNull();
            assertThat(statistics.path().relayed()).isFalse();
            assertThat(statistics.in().kbps())
                    .isGreaterThan(statistics.in().videoKbps() + statistics.in().audioKbps());
            assertThat(statistics.in().lossPercent()).isBetween(0.0, 100.0);
            assertThat(statistics.in().sinceMediaMs()).isBetween(0.0, 2_000.0);
            assertThat(statistics.out().availableKbps()).isPositive();
        }
    }
}
