package app.madang.stun;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Tells STUN from other traffic on the same port (RFC 8489 §14.7). */
final class Fingerprint {
    private static final int XOR = 0x5354554e;

    /** Over what precedes the attribute; the length in the header must count the attribute already. */
    static int of(byte[] message, int attributeAt) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.wrap(message, 0, attributeAt));
        return (int) crc.getValue() ^ XOR;
    }

    private Fingerprint() {}
}
