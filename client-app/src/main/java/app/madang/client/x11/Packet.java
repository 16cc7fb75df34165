package app.madang.client.x11;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/** What came from a display: a reply, an event or an error, at least 32 bytes. Past its end a read is a fault. */
record Packet(ByteBuffer bytes) {
    static final int ERROR = 0;
    static final int REPLY = 1;
    private static final int SENT_BY_A_PROGRAM = 0x80;

    /** {@link #ERROR}, {@link #REPLY} or an event's number. */
    int type() {
        return u8(0) & ~SENT_BY_A_PROGRAM;
    }

    int u8(int at) {
        return bytes.get(checked(at, 1)) & 0xff;
    }

    int u16(int at) {
        return bytes.getShort(checked(at, 2)) & 0xffff;
    }

    int i16(int at) {
        return bytes.getShort(checked(at, 2));
    }

    int i32(int at) {
        return bytes.getInt(checked(at, 4));
    }

    /** An id or a count. */
    long u32(int at) {
        return Integer.toUnsignedLong(i32(at));
    }

    String text(int at, int length, Charset charset) {
        byte[] text = new byte[length];
        bytes.get(checked(at, length), text);
        int end = 0;
        while (end < length && text[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOf(text, end), charset);
    }

    private int checked(int at, int length) {
        if (at < 0 || length < 0 || at + (long) length > bytes.limit()) {
            throw new XFault(XFault.Kind.BROKEN, "a packet of the display is too short");
        }
        return at;
    }
}
