package app.madang.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private final FrameWriter writer = new FrameWriter();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 4_000, 65_535, 65_536, 70_001})
    void aFrameIsWrittenAsTheRfcSays(int length) {
        String text = "x".repeat(Math.max(0, length - 1)) + (length > 0 ? "y" : "");
        byte[] frame = bytes(writer.begin().text(text).frame(FrameWriter.TEXT));
        int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
        assertThat(frame).hasSize(header + 4 + length);
        assertThat(frame[0]).isEqualTo((byte) 0x81);
        assertThat(frame[1] & 0x80).as("masked").isEqualTo(0x80);
        assertThat(lengthOf(frame)).isEqualTo(length);
        assertThat(unmask(frame, header)).isEqualTo(text);
    }

    @Test
    void theMaskIsNeverZeroAndChanges() {
        byte[] first = bytes(writer.begin().text("").frame(FrameWriter.TEXT));
        byte[] second = bytes(writer.begin().text("").frame(FrameWriter.TEXT));
        assertThat(first).isNotEqualTo(second);
        assertThat(Stream.of(first, second)).allSatisfy(frame -> {
            for (int i = 2; i < 6; i++) {
                assertThat(frame[i]).isNotZero();
            }
        });
    }

    @Test
    void numbersAreWrittenWithAsManyDigitsAsAsked() {
        byte[] frame = bytes(writer.begin()
                .digits(0, 1)
                .text(" ")
                .digits(42, 8)
                .text(" ")
                .digits(123_456, 2)
                .frame(FrameWriter.TEXT));
        assertThat(unmask(frame, 2)).isEqualTo("0 00000042 123456");
    }

    /** However TCP cuts them. */
    @Test
    void framesAreFoundInAnyPieces() {
        List<String> sent = List.of("", "a", "b".repeat(125), "c".repeat(126), "d".repeat(66_000), "e");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        sent.forEach(text -> stream.writeBytes(fromServer(text)));
        byte[] all = stream.toByteArray();
        SplittableRandom random = new SplittableRandom(1);
        for (int most : new int[] {1, 7, 1_000, all.length}) {
            List<String> got = new ArrayList<>();
            FrameReader reader = new FrameReader();
            for (int from = 0; from < all.length; ) {
                int to = Math.min(all.length, from + random.nextInt(1, most + 1));
                reader.take(all, from, to, (opcode, bytes, start, end) -> {
                    assertThat(opcode).isEqualTo(FrameWriter.TEXT);
                    got.add(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
                });
                from = to;
            }
            assertThat(got).as("pieces of up to %d", most).isEqualTo(sent);
        }
    }

    @Test
    void anAnswersHeadEndsAtItsEmptyLine() {
        byte[] answer = "HTTP/1.1 101 Switching Protocols\r\nA: b\r\n\r\nrest".getBytes(StandardCharsets.US_ASCII);
        assertThat(Handshake.end(answer, answer.length)).isEqualTo(answer.length - 4);
        assertThat(Handshake.end(answer, answer.length - 5)).isEqualTo(-1);
        assertThat(Handshake.accepted(answer, answer.length)).isTrue();
        byte[] refused = "HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(Handshake.accepted(refused, refused.length)).isFalse();
    }

    private static byte[] bytes(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static long lengthOf(byte[] frame) {
        ByteBuffer buffer = ByteBuffer.wrap(frame, 1, frame.length - 1);
        int short7 = buffer.get() & 0x7f;
        return short7 < 126 ? short7 : short7 == 126 ? buffer.getShort() & 0xffff : buffer.getLong();
    }

    private static String unmask(byte[] frame, int maskAt) {
        StringBuilder text = new StringBuilder();
        for (int i = maskAt + 4; i < frame.length; i++) {
            text.append((char) (frame[i] ^ frame[maskAt + (i - maskAt - 4) % 4]));
        }
        return text.toString();
    }

    private static byte[] fromServer(String text) {
        int length = text.length();
        ByteBuffer frame = ByteBuffer.allocate(10 + length).put((byte) 0x81);
        if (length < 126) {
            frame.put((byte) length);
        } else if (length < 65_536) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        return bytes(frame.put(text.getBytes(StandardCharsets.US_ASCII)).flip());
    }
}
