package app.madang.stun;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes one message: attributes in the order given, then MESSAGE-INTEGRITY where there is a key, FINGERPRINT last. */
final class StunWriter {
    /** More than anything written here; names, nonces and realms are bounded by their own maxima. */
    private static final int CAPACITY = 8_192;

    private final ByteBuffer bytes = ByteBuffer.allocate(CAPACITY);

    StunWriter(StunMethod method, StunClass kind, TransactionId id) {
        bytes.putShort((short) StunClass.type(method, kind)).putShort((short) 0).putInt(StunReader.COOKIE);
        id.write(bytes);
    }

    /** @throws java.nio.BufferOverflowException past 8,192 bytes in all */
    StunWriter with(int type, byte[] value) {
        bytes.putShort((short) type).putShort((short) value.length).put(value);
        bytes.put(new byte[-value.length & 3]);
        return this;
    }

    StunWriter with(int type, String value) {
        return with(type, value.getBytes(StandardCharsets.UTF_8));
    }

    StunWriter with(int type, int value) {
        return with(type, ByteBuffer.allocate(4).putInt(value).array());
    }

    byte[] bytes() {
        int at = bytes.position();
        setLength(at + 8);
        return with(StunAttribute.FINGERPRINT, Fingerprint.of(bytes.array(), at))
                .copy();
    }

    byte[] bytes(byte[] key) {
        int at = bytes.position();
        with(StunAttribute.MESSAGE_INTEGRITY, Integrity.of(bytes.array(), at, key));
        return bytes();
    }

    private void setLength(int end) {
        bytes.putShort(2, (short) (end - StunReader.HEADER));
    }

    private byte[] copy() {
        byte[] copy = new byte[bytes.position()];
        bytes.get(0, copy);
        return copy;
    }
}
