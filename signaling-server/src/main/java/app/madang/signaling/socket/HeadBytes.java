package app.madang.signaling.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of a request as far as they have come. */
final class HeadBytes {
    private static final String END = "\r\n\r\n";

    private final ByteBuffer bytes;
    private final String text;

    /** @param bytes filled up to its position */
    HeadBytes(ByteBuffer bytes) {
        this.bytes = bytes;
        text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** What is asked for; null while that cannot be told. What is no HTTP is refused at its first line. */
    RequestHead request() {
        int end = text.indexOf(END);
        if (end >= 0) {
            return RequestHead.parse(text.substring(0, end));
        }
        int lineEnd = text.indexOf('\n');
        if (lineEnd >= 0
                && !RequestHead.isRequestLine(text.substring(0, lineEnd).stripTrailing())) {
            return new RequestHead.Refused(RequestHead.BAD_REQUEST);
        }
        if (lineEnd < 0 && text.chars().anyMatch(c -> c < 0x20 && c != '\r' || c > 0x7e)) {
            return new RequestHead.Refused(RequestHead.BAD_REQUEST);
        }
        return bytes.hasRemaining() ? null : new RequestHead.Refused(RequestHead.TOO_LARGE);
    }

    /** What came behind the request. */
    ByteBuffer rest() {
        int from = text.indexOf(END) + END.length();
        return ByteBuffer.wrap(bytes.array(), from, bytes.position() - from);
    }
}
