package app.madang.benchmarks.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Builds one client frame (RFC 6455 §5.2) after the other in the same array: text first, then mask and header in front
 * of it. The mask is never zero, because some servers skip the work for one that is. One thread.
 */
public final class FrameWriter {
    public static final int TEXT = 1;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** Room for the longest header: two bytes, eight of length, four of mask. */
    private static final int START = 14;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes = new byte[128 * 1024];
    private int end = START;
    private int mask = 0x5bd1e995;

    /** Forgets what was built before. */
    public FrameWriter begin() {
        end = START;
        return this;
    }

    /** Appends characters that JSON needs no escapes for. */
    public FrameWriter text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return bytes(encoded, 0, encoded.length);
    }

    public FrameWriter bytes(byte[] added) {
        return bytes(added, 0, added.length);
    }

    public FrameWriter bytes(byte[] added, int from, int length) {
        System.arraycopy(added, from, bytes, end, length);
        end += length;
        return this;
    }

    /** Appends a number that is not negative, in decimal, with leading zeros up to {@code width} digits. */
    public FrameWriter digits(long number, int width) {
        int length = Math.max(width, digitsOf(number));
        long rest = number;
        for (int i = end + length - 1; i >= end; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += length;
        return this;
    }

    private static int digitsOf(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** The whole frame of what was appended since {@link #begin}; valid until the next {@code begin}. */
    public ByteBuffer frame(int opcode) {
        int length = end - START;
        applyMask();
        int start = START - 4 - (length < 126 ? 2 : length < 65_536 ? 4 : 10);
        bytes[start] = (byte) (0x80 | opcode);
        writeLength(start + 1, length);
        for (int i = 0; i < 4; i++) {
            bytes[START - 4 + i] = (byte) (mask >>> (8 * i));
        }
        return ByteBuffer.wrap(bytes, start, end - start);
    }

    private void writeLength(int at, int length) {
        if (length < 126) {
            bytes[at] = (byte) (0x80 | length);
        } else if (length < 65_536) {
            bytes[at] = (byte) (0x80 | 126);
            bytes[at + 1] = (byte) (length >>> 8);
            bytes[at + 2] = (byte) length;
        } else {
            bytes[at] = (byte) (0x80 | 127);
            for (int i = 0; i < 8; i++) {
                bytes[at + 1 + i] = (byte) ((long) length >>> (8 * (7 - i)));
            }
        }
    }

    private void applyMask() {
        mask = mask * 1_664_525 + 1_013_904_223 | 0x01010101;
        long eight = mask & 0xffffffffL | (long) mask << 32;
        int at = START;
        for (; at + 8 <= end; at += 8) {
            LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ eight);
        }
        for (int i = 0; at < end; at++, i++) {
            bytes[at] ^= (byte) (mask >>> (8 * (i & 3)));
        }
    }
}
