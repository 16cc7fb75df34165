package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data channel with the real library. */
final class DataNativeTest {
    private static WebRtc webRtc;
    private static Pair pair;

    @BeforeAll
    static void start() throws WebRtcUnavailableException {
        webRtc = WebRtc.start(new SoundChoice.None());
        pair = new Pair(webRtc, new Routes(), webRtc, new Routes(), 700);
        pair.connect();
        Await.until("the channel is open at both ends", () -> pair.offering.channelOpen && pair.answering.channelOpen);
    }

    @AfterAll
    static void stop() {
        pair.close();
        webRtc.close();
    }

    @Test
    void textsArriveInOrderBothWays() {
        IntStream.range(0, 100).forEach(i -> {
            pair.offering.connection.send(text("a" + i), true);
            pair.answering.connection.send(text("마당" + i), true);
        });
        Await.until("all texts", () -> pair.offering.texts.size() == 100 && pair.answering.texts.size() == 100);
        assertThat(pair.answering.texts)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "a" + i).toList());
        assertThat(pair.offering.texts)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "마당" + i).toList());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 24 MiB: the library closes a channel on which 16 wait. */
    @Test
    void moreThanTheLibraryHoldsArrivesWhole() {
        byte[] block = new byte[DataPipe.MAX_MESSAGE_BYTES];
        new Random(7).nextBytes(block);
        for (int i = 0; i < 384; i++) {
            pair.offering.connection.send(block, false);
        }
        pair.offering.connection.send(new byte[0], false);
        Await.until("all blocks", 60_000, () -> pair.answering.blobs.size() == 385);
        assertThat(pair.answering.blobs.stream().limit(384)).allMatch(got -> java.util.Arrays.equals(got, block));
        assertThat(pair.answering.blobs.stream().skip(384).findFirst().orElseThrow())
                .isEmpty();
        assertThat(pair.offering.channelOpen).isTrue();
    }

    /** On one channel a text would never come before what was given to the library before it. */
    @Test
    void aTextOvertakesWhatIsUnderWay() {
        try (Pair fresh = new Pair(webRtc, new Routes(), webRtc, new Routes(), 701)) {
            fresh.connect();
            Await.until("the channel is open", () -> fresh.offering.channelOpen && fresh.answering.channelOpen);
            fresh.answering.connection.send(text("both know the second channel"), true);
            Await.until("it is told", () -> fresh.offering.texts.size() == 1);
            assertThat(overtaken(fresh.offering, fresh.answering)).isTrue();
            assertThat(overtaken(fresh.answering, fresh.offering)).isTrue();
        }
    }

    /** Whether one of some texts did, each sent right after as many blocks as the library takes at once. */
    private static boolean overtaken(Pair.End from, Pair.End to) {
        byte[] block = new byte[DataPipe.MAX_MESSAGE_BYTES];
        boolean overtaken = false;
        for (int blobs = 3; blobs <= 60; blobs += 3) {
            int expected = blobs;
            int texts = to.texts.size();
            IntStream.range(0, 3).forEach(i -> from.connection.send(block, false));
            from.connection.send(text("first"), true);
            Await.until("all of them", () -> to.blobs.size() == expected && to.texts.size() > texts);
            overtaken |= to.blobsBefore.stream().skip(texts).findFirst().orElseThrow() < blobs;
        }
        return overtaken;
    }

    @Test
    void whatIsTooLongIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pair.offering.connection.send(new byte[DataPipe.MAX_MESSAGE_BYTES + 1], false));
    }
}
