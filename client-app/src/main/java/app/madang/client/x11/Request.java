package app.madang.client.x11;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One request in the making: its fields in the order of the protocol's appendix B. */
final class Request {
    /** As long as nearly all are: one shows each picture. */
    private static final int USUAL = 64;

    private static final int LARGEST = 4096;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL).order(ByteOrder.LITTLE_ENDIAN);

    /** @param data the second byte: an extension's own request number, or what the request keeps there */
    Request(int opcode, int data) {
        bytes.put((byte) opcode).put((byte) data).putShort((short) 0);
    }

    Request u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    Request u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    Request u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    /** ASCII, at most some hundred characters. */
    Request text(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        room(ascii.length).put(ascii);
        return this;
    }

    /** Padded to whole units of four bytes, with its length in them. */
    ByteBuffer finished() {
        while (bytes.position() % 4 != 0) {
            u8(0);
        }
        return bytes.putShort(2, (short) (bytes.position() / 4)).flip();
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed && bytes.capacity() < LARGEST) {
            bytes = ByteBuffer.allocate(LARGEST).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
        }
        return bytes;
    }
}
