package app.madang.signaling.socket;

import app.madang.protocol.CloseCode;
import app.madang.protocol.Limits;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Takes the bytes of one client apart into frames (RFC 6455 §5), and refuses the first that must not be by its header
 * alone (PROTOCOL §1). Keeps nothing between two frames; of a frame that has come in part, what has come. Loop thread.
 */
final class FrameReader {
    static final int TEXT = 0x1;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;

    private static final int PONG = 0xa;
    private static final int CONTINUATION = 0x0;
    private static final int BINARY = 0x2;
    private static final int MAX_CONTROL = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int MASK_BYTES = 4;
    private static final int FIRST_KEPT = 1_024;

    /** What becomes of the frames. */
    interface Frames {
        /** False where nothing that follows counts any more. The payload is the caller's again after the return. */
        boolean frame(int opcode, byte[] payload, int from, int length);

        void violated(int closeCode);
    }

    private static final byte[] NOTHING = {};

    private byte[] kept = NOTHING;
    private int keptLength;

    /** Bytes that this reader keeps, for a bound on all of them together. */
    int memory() {
        return kept.length;
    }

    /**
     * Goes on with these bytes, which it may change.
     *
     * @return false where nothing that follows counts any more
     */
    boolean read(byte[] bytes, int length, Frames frames) {
        int from = 0;
        while (keptLength > 0) {
            from += fill(bytes, from, length);
            int end = frameLength(kept, 0, keptLength);
            if (end < 0) {
                return refuse(-end, frames);
            }
            if (end == 0 || end > keptLength) {
                if (from == length) {
                    return true;
                }
                continue;
            }
            byte[] whole = kept;
            forget();
            if (!deliver(whole, 0, end, frames)) {
                return false;
            }
        }
        return readWhole(bytes, from, length, frames);
    }

    private boolean readWhole(byte[] bytes, int start, int limit, Frames frames) {
        int from = start;
        while (from < limit) {
            int frame = frameLength(bytes, from, limit - from);
            if (frame < 0) {
                return refuse(-frame, frames);
            }
            if (frame == 0 || frame > limit - from) {
                keep(bytes, from, limit - from);
                return true;
            }
            if (!deliver(bytes, from, frame, frames)) {
                return false;
            }
            from += frame;
        }
        return true;
    }

    /** Adds to what is kept, up to the end of its frame, or of its header where that is not whole. */
    private int fill(byte[] bytes, int from, int limit) {
        int frame = frameLength(kept, 0, keptLength);
        int missing = frame > 0 ? frame - keptLength : 1;
        int taken = Math.min(missing, limit - from);
        keep(bytes, from, taken);
        return taken;
    }

    /** Grows with what came, not with what was announced: an announcement costs a stranger nothing. */
    private void keep(byte[] bytes, int from, int count) {
        int needed = keptLength + count;
        if (needed > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(FIRST_KEPT, Math.max(needed, kept.length * 2)));
        }
        System.arraycopy(bytes, from, kept, keptLength, count);
        keptLength = needed;
    }

    void forget() {
        kept = NOTHING;
        keptLength = 0;
    }

    private boolean refuse(int closeCode, Frames frames) {
        forget();
        frames.violated(closeCode);
        return false;
    }

    /** Length of the frame with its header; 0 where the header is not whole; minus the close code where it is wrong. */
    private static int frameLength(byte[] bytes, int from, int available) {
        if (available < 2) {
            return 0;
        }
        int wrong = wrongInFirstBytes(bytes[from], bytes[from + 1]);
        if (wrong != 0) {
            return -wrong;
        }
        int header = headerLength(bytes[from + 1]);
        if (available < header) {
            return 0;
        }
        long payload = payloadLength(bytes, from);
        if (payload < 0 || payload > Limits.MAX_MESSAGE_BYTES) {
            return -CloseCode.TOO_LARGE;
        }
        return header + (int) payload;
    }

    private static int wrongInFirstBytes(byte first, byte second) {
        boolean last = (first & 0x80) != 0;
        boolean reserved = (first & 0x70) != 0;
        boolean masked = (second & 0x80) != 0;
        if (reserved || !masked) {
            return CloseCode.PROTOCOL_ERROR;
        }
        return switch (first & 0x0f) {
            case TEXT -> last ? 0 : CloseCode.UNSUPPORTED_DATA;
            case CONTINUATION, BINARY -> CloseCode.UNSUPPORTED_DATA;
            case CLOSE, PING, PONG -> last && (second & 0x7f) <= MAX_CONTROL ? 0 : CloseCode.PROTOCOL_ERROR;
            default -> CloseCode.PROTOCOL_ERROR;
        };
    }

    private static int headerLength(byte second) {
        return switch (second & 0x7f) {
            case TWO_BYTES -> 2 + 2 + MASK_BYTES;
            case EIGHT_BYTES -> 2 + 8 + MASK_BYTES;
            default -> 2 + MASK_BYTES;
        };
    }

    private static long payloadLength(byte[] bytes, int from) {
        int inHeader = bytes[from + 1] & 0x7f;
        return switch (inHeader) {
            case TWO_BYTES -> ByteBuffer.wrap(bytes).getShort(from + 2) & 0xffff;
            case EIGHT_BYTES -> ByteBuffer.wrap(bytes).getLong(from + 2);
            default -> inHeader;
        };
    }

    private static boolean deliver(byte[] bytes, int from, int frame, Frames frames) {
        int header = headerLength(bytes[from + 1]);
        int payload = from + header;
        int length = frame - header;
        Mask.apply(bytes, payload - MASK_BYTES, payload, length);
        return frames.frame(bytes[from] & 0x0f, bytes, payload, length);
    }
}
