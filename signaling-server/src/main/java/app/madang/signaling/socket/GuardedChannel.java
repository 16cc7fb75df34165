package app.madang.signaling.socket;

import app.madang.protocol.Room;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One TCP connection as the library sees it: only a good handshake gets through, bytes are counted, and its end is
 * orderly. Read and written by the selector thread, closed by any.
 */
final class GuardedChannel implements ByteChannel {
    /** After our goodbye the client has so long to close; until then what it sends is thrown away. */
    private static final long LINGER_MS = 1_000;

    private static final long LINGER_STEP_MS = 20;

    /** Selector thread: bytes of the request until it is whole, null afterwards. */
    private ByteBuffer head = ByteBuffer.allocate(RequestHead.MAX_BYTES);

    private final SocketChannel raw;
    private final Sweeper sweeper;
    private final Runnable passed;
    private final Runnable ended;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong toProcess = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile Room room;
    private volatile boolean sawEnd;
    private volatile Runnable heard = () -> {};

    /**
     * @param passed called when a good request is whole
     * @param ended called when the TCP connection is closed, perhaps twice
     */
    GuardedChannel(SocketChannel raw, Sweeper sweeper, Runnable passed, Runnable ended) {
        this.raw = raw;
        this.sweeper = sweeper;
        this.passed = passed;
        this.ended = ended;
    }

    /** The room in the request's path; null before the handshake. */
    Room room() {
        return room;
    }

    /** Bytes that have left for the network. */
    long written() {
        return written.get();
    }

    /** Calls this on the selector thread whenever bytes have come. */
    void onHeard(Runnable newHeard) {
        heard = newHeard;
    }

    /** Decoder thread: so many bytes have had their effect. */
    void processed(int bytes) {
        toProcess.addAndGet(-bytes);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (head != null) {
            return readHead(target);
        }
        int count = raw.read(target);
        if (count > 0) {
            toProcess.addAndGet(count);
            heard.run();
        } else if (count < 0) {
            return end();
        }
        return count;
    }

    /** The library forgets undecoded messages when it sees the end, so it sees it once they are processed. */
    private int end() {
        if (toProcess.get() > 0 && !closed.get()) {
            Thread.yield();
            return 0;
        }
        sawEnd = true;
        return -1;
    }

    private int readHead(ByteBuffer target) throws IOException {
        if (raw.read(head) < 0) {
            sawEnd = true;
            return -1;
        }
        HeadBytes bytes = new HeadBytes(head);
        return switch (bytes.request()) {
            case null -> 0;
            case RequestHead.Upgrade upgrade -> pass(upgrade, bytes.rest(), target);
            case RequestHead.Refused refused -> refuse(refused.status());
        };
    }

    /** The library gets a request of ours, so that nothing else in the client's has any effect. */
    private int pass(RequestHead.Upgrade upgrade, ByteBuffer rest, ByteBuffer target) {
        room = upgrade.room();
        head = null;
        passed.run();
        String request = "GET " + RequestHead.PATH + room.name() + " HTTP/1.1\r\nHost: madang\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + upgrade.key()
                + "\r\n\r\n";
        int before = target.position();
        target.put(request.getBytes(StandardCharsets.US_ASCII));
        toProcess.addAndGet(rest.remaining());
        target.put(rest);
        return target.position() - before;
    }

    private int refuse(int status) throws IOException {
        String response = "HTTP/1.1 " + status + " " + reason(status) + "\r\nServer: madang\r\nConnection: close\r\n"
                + (status == RequestHead.UPGRADE_REQUIRED ? "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" : "")
                + "Content-Length: 0\r\n\r\n";
        raw.write(ByteBuffer.wrap(response.getBytes(StandardCharsets.US_ASCII)));
        return -1;
    }

    private static String reason(int status) {
        return switch (status) {
            case RequestHead.NOT_FOUND -> "Not Found";
            case RequestHead.UPGRADE_REQUIRED -> "Upgrade Required";
            case RequestHead.TOO_LARGE -> "Request Header Fields Too Large";
            default -> "Bad Request";
        };
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = raw.write(source);
        written.addAndGet(count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return !closed.get();
    }

    /**
     * Ends our side and waits a little for the client's: closing with unread bytes would reset the connection, and the
     * client could lose the last that was said to it.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!sawEnd) {
                raw.shutdownOutput();
                linger(LINGER_MS, ByteBuffer.allocate(4_096));
                return;
            }
        } catch (IOException e) {
            // It has ended already.
        }
        closeRaw();
    }

    /** Ends both sides now. */
    void abort() {
        closed.set(true);
        closeRaw();
    }

    private void linger(long leftMs, ByteBuffer discarded) {
        int count;
        try {
            do {
                discarded.clear();
                count = raw.read(discarded);
            } while (count == discarded.capacity());
        } catch (IOException e) {
            count = -1;
        }
        if (count < 0 || leftMs <= 0) {
            closeRaw();
        } else {
            sweeper.in(LINGER_STEP_MS, () -> linger(leftMs - LINGER_STEP_MS, discarded));
        }
    }

    private void closeRaw() {
        try {
            raw.close();
        } catch (IOException e) {
            // Nobody is left to be told.
        }
        ended.run();
    }
}
