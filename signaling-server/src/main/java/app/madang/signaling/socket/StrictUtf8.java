package app.madang.signaling.socket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and nothing else (RFC 6455 §8.1). */
final class StrictUtf8 {
    private static final char REPLACEMENT = '\ufffd';

    private StrictUtf8() {}

    /** Null where these bytes are no UTF-8. */
    static String read(byte[] bytes, int from, int length) {
        // The fast way puts this character where it found none, so without it there is nothing to doubt.
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || isWellFormed(bytes, from, length) ? text : null;
    }

    private static boolean isWellFormed(byte[] bytes, int from, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
