package app.madang.client.x11;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One request in the making: its fields in the order of the protocol's appendix B. */
final class Request {
    private static final int LARGEST = 4096;

    private final ByteBuffer bytes = ByteBuffer.allocate(LARGEST).order(ByteOrder.LITTLE_ENDIAN);

    /** @param data the second byte: an extension's own request number, or what the request keeps there */
    Request(int opcode, int data) {
        bytes.put((byte) opcode).put((byte) data).putShort((short) 0);
    }

    Request u8(int value) {
        bytes.put((byte) value);
        return this;
    }

    Request u16(int value) {
        bytes.putShort((short) value);
        return this;
    }

    Request u32(long value) {
        bytes.putInt((int) value);
        return this;
    }

    /** ASCII, at most some hundred characters. */
    Request text(String text) {
        bytes.put(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Padded to whole units of four bytes, with its length in them. */
    ByteBuffer finished() {
        while (bytes.position() % 4 != 0) {
            bytes.put((byte) 0);
        }
        return bytes.putShort(2, (short) (bytes.position() / 4)).flip();
    }
}
