package app.madang.signaling.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** What came from a server and is not understood yet: the answer to the handshake, then frames. */
public final class FrameBytes {
    private ByteBuffer bytes = ByteBuffer.allocate(4_096);
    private boolean headTaken;

    /** Reads what is there. Negative at the end of the stream. */
    public int readFrom(SocketChannel channel) throws IOException {
        if (!bytes.hasRemaining()) {
            bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
        }
        return channel.read(bytes);
    }

    /** True once: when the answer to the handshake is whole and says yes. */
    public boolean takeHead() throws IOException {
        if (headTaken) {
            return false;
        }
        String head = new String(bytes.array(), 0, bytes.position(), ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new IOException("refused: " + head.lines().findFirst().orElse(""));
        }
        drop(end + 4);
        headTaken = true;
        return true;
    }

    /** The next whole frame, null where there is none yet. */
    public RawClient.Frame next() {
        if (!headTaken || bytes.position() < 2) {
            return null;
        }
        int length = bytes.get(1) & 0x7f;
        int head = length == 126 ? 4 : length == 127 ? 10 : 2;
        if (bytes.position() < head) {
            return null;
        }
        if (head > 2) {
            length = head == 4 ? bytes.getShort(2) & 0xffff : Math.toIntExact(bytes.getLong(2));
        }
        if (bytes.position() < head + length) {
            return null;
        }
        RawClient.Frame frame =
                new RawClient.Frame(bytes.get(0) & 0x0f, Arrays.copyOfRange(bytes.array(), head, head + length));
        drop(head + length);
        return frame;
    }

    private void drop(int count) {
        bytes.flip().position(count);
        bytes.compact();
    }
}
