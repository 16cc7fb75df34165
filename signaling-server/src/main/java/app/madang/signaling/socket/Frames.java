package app.madang.signaling.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The server's own frames: whole and without a mask (RFC 6455 §5.2, §5.5). */
final class Frames {
    private static final int LAST = 0x80;
    private static final int TEXT = LAST | FrameReader.TEXT;
    private static final int CLOSE = LAST | FrameReader.CLOSE;
    private static final int PING = LAST | FrameReader.PING;
    private static final int PONG = LAST | 0xa;
    private static final int SHORT = 125;
    private static final int MAX_REASON = SHORT - 2;

    private Frames() {}

    static byte[] text(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return frame(TEXT, payload, 0, payload.length);
    }

    static byte[] ping() {
        return new byte[] {(byte) PING, 0};
    }

    static byte[] pong(byte[] payload, int from, int length) {
        return frame(PONG, payload, from, length);
    }

    /** @param reason of ASCII characters, at most 123 of which are sent */
    static byte[] close(int code, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.US_ASCII);
        int length = Math.min(words.length, MAX_REASON);
        byte[] payload = new byte[2 + length];
        ByteBuffer.wrap(payload).putShort((short) code).put(words, 0, length);
        return frame(CLOSE, payload, 0, payload.length);
    }

    /** The answer to a close without a code. */
    static byte[] close() {
        return new byte[] {(byte) CLOSE, 0};
    }

    private static byte[] frame(int first, byte[] payload, int from, int length) {
        int header = length <= SHORT ? 2 : length <= 0xffff ? 4 : 10;
        byte[] frame = new byte[header + length];
        ByteBuffer buffer = ByteBuffer.wrap(frame).put((byte) first);
        switch (header) {
            case 2 -> buffer.put((byte) length);
            case 4 -> buffer.put((byte) 126).putShort((short) length);
            default -> buffer.put((byte) 127).putLong(length);
        }
        buffer.put(payload, from, length);
        return frame;
    }
}
