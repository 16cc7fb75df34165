package app.madang.client.x11;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a display says at the beginning of a connection (X11 protocol, section 8).
 *
 * @param idBase numbers that this connection may give out, with the bits of {@code idMask}
 * @param root the window behind all others, its size, and how its pixels have their colours
 * @param readable whether pictures are 32 bits a pixel: blue, green, red, nothing
 */
record XSetup(
        long idBase, long idMask, long root, int width, int height, long visual, long colormap, boolean readable) {
    private static final int FIXED = 32;
    private static final int FORMAT_BYTES = 8;
    private static final int SCREEN_BYTES = 40;
    private static final int DEPTH_BYTES = 8;
    private static final int VISUAL_BYTES = 24;

    static ByteBuffer request(XAuthority authority) {
        byte[] scheme = authority.scheme().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer request = ByteBuffer.allocate(12 + padded(scheme.length) + padded(authority.cookie().length))
                .order(ByteOrder.LITTLE_ENDIAN);
        request.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
        request.putShort((short) scheme.length).putShort((short) authority.cookie().length);
        request.putShort((short) 0).put(scheme).position(12 + padded(scheme.length));
        return request.put(authority.cookie()).clear();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    /**
     * @param answer the first eight bytes
     * @param more what follows them
     */
    static XSetup read(ByteBuffer answer, Packet more, int screen) {
        if (answer.get(0) != 1) {
            throw new XFault(XFault.Kind.REFUSED, "the display lets this program not in");
        }
        int formats = more.u8(21);
        int at = FIXED + padded(more.u16(16));
        boolean wide = more.u8(22) == 0 && bitsOf(24, more, at, formats) == 32;
        at += formats * FORMAT_BYTES;
        for (int number = 0; number < Math.min(screen, more.u8(20) - 1); number++) {
            at = afterScreen(more, at);
        }
        boolean readable = wide && isTrueColour(more, at);
        return new XSetup(
                more.u32(4),
                more.u32(8),
                more.u32(at),
                more.u16(at + 20),
                more.u16(at + 22),
                more.u32(at + 32),
                more.u32(at + 4),
                readable);
    }

    /** How many bits of memory a pixel of this depth takes. */
    private static int bitsOf(int depth, Packet more, int at, int formats) {
        for (int format = 0; format < formats; format++) {
            if (more.u8(at + format * FORMAT_BYTES) == depth) {
                return more.u8(at + format * FORMAT_BYTES + 1);
            }
        }
        return 0;
    }

    private static int afterScreen(Packet more, int screen) {
        int at = screen + SCREEN_BYTES;
        for (int depth = 0; depth < more.u8(screen + 39); depth++) {
            at += DEPTH_BYTES + more.u16(at + 2) * VISUAL_BYTES;
        }
        return at;
    }

    /** Whether the root's own visual has eight bits a colour in the usual order. */
    private static boolean isTrueColour(Packet more, int screen) {
        long visual = more.u32(screen + 32);
        int at = screen + SCREEN_BYTES;
        for (int depth = 0; depth < more.u8(screen + 39); depth++) {
            int visuals = more.u16(at + 2);
            at += DEPTH_BYTES;
            for (int n = 0; n < visuals; n++, at += VISUAL_BYTES) {
                if (more.u32(at) == visual) {
                    return more.i32(at + 8) == 0xff0000 && more.i32(at + 12) == 0xff00 && more.i32(at + 16) == 0xff;
                }
            }
        }
        return false;
    }
}
