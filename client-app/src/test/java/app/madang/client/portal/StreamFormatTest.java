package app.madang.client.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered to PipeWire, and what it says was agreed on. */
class StreamFormatTest {
    private static final int OBJECT = 0x40003;
    private static final int PIXELS = 0x20001;
    private static final int SIZE = 0x20003;

    private static Pod agreed(int pixels) {
        return new Pod(OBJECT, StreamFormat.FORMAT).id(1, 2).id(2, 1).id(PIXELS, pixels);
    }

    @Test
    void whatWasAgreedOnIsRead() {
        byte[] pod = agreed(8).rectangles(SIZE, 1_280, 721).toBytes();
        assertThat(StreamFormat.read(pod)).contains(new StreamFormat(1_280, 721, false));
        byte[] swapped = agreed(7).rectangles(SIZE, 64, 48).toBytes();
        assertThat(StreamFormat.read(swapped)).contains(new StreamFormat(64, 48, true));
    }

    @Test
    void eachPodFillsWholeWords() {
        for (byte[] pod : List.of(
                StreamFormat.offers(15).get(0),
                StreamFormat.offers(15).get(1),
                StreamFormat.wishes().get(0),
                StreamFormat.wishes().get(1))) {
            assertThat(pod.length % 8).isZero();
        }
    }

    @Test
    void whatWasNotOfferedIsNotTaken() {
        assertThat(StreamFormat.read(agreed(15).rectangles(SIZE, 64, 48).toBytes()))
                .as("three bytes a pixel")
                .isEmpty();
        assertThat(StreamFormat.read(agreed(8).rectangles(SIZE, 64, 9_000).toBytes()))
                .isEmpty();
        assertThat(StreamFormat.read(agreed(8).rectangles(SIZE, -64, 48).toBytes()))
                .isEmpty();
        assertThat(StreamFormat.read(agreed(8).toBytes())).isEmpty();
    }

    @Test
    void nonsenseIsNoFormat() {
        byte[] pod = agreed(8).rectangles(SIZE, 64, 48).toBytes();
        for (int length = 0; length < pod.length - 16; length++) {
            assertThat(StreamFormat.read(Arrays.copyOf(pod, length))).isEmpty();
        }
        for (int at = 16; at + 12 < pod.length; at += 4) {
            byte[] broken = pod.clone();
            Arrays.fill(broken, at, at + 4, (byte) 0xff);
            StreamFormat.read(broken); // whatever it is, it ends and throws nothing
        }
    }
}
