package app.madang.signaling.socket;

import app.madang.protocol.CloseCode;
import app.madang.protocol.Limits;
import java.nio.ByteBuffer;

/**
 * Follows the frames in what one client sends, and finds the first that must not be, by its header alone (RFC 6455 §5,
 * PROTOCOL §1). Owned by one decoder thread.
 */
final class FrameGuard {
    private static final int MAX_CONTROL = 125;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int TEXT = 1;
    private static final int BINARY = 2;

    private final byte[] header = new byte[14];
    private int headerBytes;
    private long payloadLeft;
    private int violation;

    /** The close code for the frame that must not be; 0 as long as there is none. */
    int violation() {
        return violation;
    }

    /**
     * Goes on from the buffer's position, which it leaves as it is.
     *
     * @return the index behind the last byte of the current frame, or the buffer's limit where the frame goes on
     */
    int endOfFrame(ByteBuffer buffer) {
        int at = buffer.position();
        while (payloadLeft == 0) {
            if (at == buffer.limit()) {
                return at;
            }
            header[headerBytes++] = buffer.get(at++);
            if (headerBytes < 2) {
                continue;
            }
            violation = wrongInFirstBytes();
            if (violation == 0 && headerBytes == headerLength()) {
                payloadLeft = payloadLength();
                violation = payloadLeft < 0 || payloadLeft > Limits.MAX_MESSAGE_BYTES ? CloseCode.TOO_LARGE : 0;
                headerBytes = 0;
            }
            if (violation != 0 || headerBytes == 0 && payloadLeft == 0) {
                return at;
            }
        }
        int taken = (int) Math.min(payloadLeft, buffer.limit() - at);
        payloadLeft -= taken;
        return at + taken;
    }

    private int wrongInFirstBytes() {
        boolean last = (header[0] & 0x80) != 0;
        boolean reserved = (header[0] & 0x70) != 0;
        boolean masked = (header[1] & 0x80) != 0;
        int opcode = header[0] & 0x0f;
        if (reserved || !masked || opcode > 10 || opcode > BINARY && opcode < 8) {
            return CloseCode.PROTOCOL_ERROR;
        }
        if (opcode >= 8) {
            return last && shortLength() <= MAX_CONTROL ? 0 : CloseCode.PROTOCOL_ERROR;
        }
        return last && opcode == TEXT ? 0 : CloseCode.UNSUPPORTED_DATA;
    }

    private int shortLength() {
        return header[1] & 0x7f;
    }

    private int headerLength() {
        int mask = 4;
        return switch (shortLength()) {
            case LENGTH_IN_TWO_BYTES -> 2 + 2 + mask;
            case LENGTH_IN_TWO_BYTES + 1 -> 2 + 8 + mask;
            default -> 2 + mask;
        };
    }

    private long payloadLength() {
        ByteBuffer bytes = ByteBuffer.wrap(header);
        return switch (shortLength()) {
            case LENGTH_IN_TWO_BYTES -> bytes.getShort(2) & 0xffff;
            case LENGTH_IN_TWO_BYTES + 1 -> bytes.getLong(2);
            default -> shortLength();
        };
    }
}
