package app.madang.signaling.socket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The mask that every frame of a client wears (RFC 6455 §5.3). */
final class Mask {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Mask() {}

    /** Puts the four bytes at {@code key} on so many bytes, or takes them off; eight at a time. */
    static void apply(byte[] bytes, int key, int from, int length) {
        long four = Integer.toUnsignedLong((int) INTS.get(bytes, key));
        long eight = four << 32 | four;
        int at = from;
        int end = from + length;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ eight);
        }
        for (int i = 0; at < end; at++, i += Byte.SIZE) {
            bytes[at] ^= (byte) (eight >>> i);
        }
    }
}
