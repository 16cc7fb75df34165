package app.madang.benchmarks.wire;

import java.util.Arrays;

/** Cuts what a server sends into frames (RFC 6455 §5.2), however TCP delivers it. One connection, one thread. */
public final class FrameReader {
    /** What is done with each frame; the bytes are only lent. */
    public interface Sink {
        void frame(int opcode, byte[] bytes, int from, int to);
    }

    private byte[] rest = new byte[0];
    private int restLength;

    /** Takes the next bytes of the connection and passes on every frame that is whole. */
    public void take(byte[] bytes, int from, int to, Sink sink) {
        if (restLength == 0) {
            keep(bytes, frames(bytes, from, to, sink), to);
            return;
        }
        append(bytes, from, to);
        byte[] joined = rest;
        int end = restLength;
        restLength = 0;
        keep(joined, frames(joined, 0, end, sink), end);
    }

    /** Passes on whole frames and returns where the first one begins that is not. */
    private static int frames(byte[] bytes, int from, int to, Sink sink) {
        int at = from;
        while (to - at >= 2) {
            int short7 = bytes[at + 1] & 0x7f;
            int header = short7 < 126 ? 2 : short7 == 126 ? 4 : 10;
            if (to - at < header) {
                return at;
            }
            long length = length(bytes, at, short7);
            if (to - at - header < length) {
                return at;
            }
            int start = at + header;
            at = start + (int) length;
            sink.frame(bytes[start - header] & 0x0f, bytes, start, at);
        }
        return at;
    }

    private static long length(byte[] bytes, int at, int short7) {
        if (short7 < 126) {
            return short7;
        }
        long length = 0;
        for (int i = 0; i < (short7 == 126 ? 2 : 8); i++) {
            length = length << 8 | bytes[at + 2 + i] & 0xff;
        }
        return length;
    }

    private void append(byte[] bytes, int from, int to) {
        int needed = restLength + to - from;
        if (needed > rest.length) {
            rest = Arrays.copyOf(rest, Math.max(needed, rest.length * 2));
        }
        System.arraycopy(bytes, from, rest, restLength, to - from);
        restLength = needed;
    }

    private void keep(byte[] bytes, int from, int to) {
        restLength = 0;
        if (to == from) {
            // Thousands of these wait with nothing to keep.
            rest = rest.length > 4_096 ? new byte[0] : rest;
        } else if (bytes == rest) {
            System.arraycopy(bytes, from, rest, 0, to - from);
            restLength = to - from;
        } else {
            append(bytes, from, to);
        }
    }
}
