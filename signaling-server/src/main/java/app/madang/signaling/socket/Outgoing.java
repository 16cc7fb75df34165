package app.madang.signaling.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one client has yet to be sent. Loop thread. */
final class Outgoing {
    /** Null where nothing waits, as with nearly all clients at nearly all times. */
    private Deque<byte[]> frames;
    /** Bytes of the first frame that have left. */
    private int sent;

    private int bytes;

    void add(byte[] frame) {
        if (frames == null) {
            frames = new ArrayDeque<>(2);
        }
        frames.addLast(frame);
        bytes += frame.length;
    }

    /** Bytes that wait. */
    int bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return bytes == 0;
    }

    /**
     * Hands over as much as the network takes.
     *
     * @param scratch a direct buffer to put frames together in, so that many leave with one call
     * @throws IOException if the connection has ended
     */
    void writeTo(SocketChannel channel, ByteBuffer scratch) throws IOException {
        boolean taken = true;
        while (!isEmpty() && taken) {
            collect(scratch.clear());
            int written = channel.write(scratch.flip());
            taken = !scratch.hasRemaining();
            drop(written);
        }
    }

    private void collect(ByteBuffer scratch) {
        int from = sent;
        for (byte[] frame : frames) {
            int count = Math.min(frame.length - from, scratch.remaining());
            scratch.put(frame, from, count);
            if (!scratch.hasRemaining()) {
                return;
            }
            from = 0;
        }
    }

    private void drop(int written) {
        bytes -= written;
        sent += written;
        while (frames != null && !frames.isEmpty() && sent >= frames.peekFirst().length) {
            sent -= frames.removeFirst().length;
        }
        if (frames != null && frames.isEmpty()) {
            frames = null;
        }
    }
}
