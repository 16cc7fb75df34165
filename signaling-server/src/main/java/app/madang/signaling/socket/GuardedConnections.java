package app.madang.signaling.socket;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;

/** Makes each accepted connection a guarded one, or turns it away. Selector thread; closed by the server's closer. */
final class GuardedConnections implements WebSocketServerFactory {
    /** From accept to the end of the handshake; a slow or silent client gets no longer. */
    private static final long HANDSHAKE_MS = 3_000;

    private static final int MAX_PENDING = 1_024;
    private static final int MAX_PENDING_FOR_ADDRESS = 256;

    private final Sweeper sweeper;
    private final GuardedDraft draft;
    private final int maxInAll;
    private final PendingHandshakes<Seat> pending = new PendingHandshakes<>(MAX_PENDING, MAX_PENDING_FOR_ADDRESS);
    private final Set<GuardedChannel> channels = ConcurrentHashMap.newKeySet();

    /** @param maxInAll so many connections at a time, in whatever state */
    GuardedConnections(int maxInAll, Sweeper sweeper, ObjIntConsumer<WebSocketImpl> violated) {
        this.maxInAll = maxInAll;
        this.sweeper = sweeper;
        this.draft = new GuardedDraft(violated);
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft ignored) {
        return new WebSocketImpl(adapter, List.of(draft));
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> ignored) {
        return new WebSocketImpl(adapter, List.of(draft));
    }

    /** @throws IOException if there are too many; the library then closes the connection */
    @Override
    public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
        if (channels.size() >= maxInAll) {
            pending.dropLongestWaiting()
                    .orElseThrow(() -> new IOException("too many connections"))
                    .abort();
        }
        Seat seat = new Seat(channel);
        channels.add(seat.channel);
        pending.enter(seat, channel.socket().getInetAddress()).ifPresent(Seat::abort);
        sweeper.in(HANDSHAKE_MS, seat::timeOut);
        return seat.channel;
    }

    /** The library calls this before it has said goodbye to anybody, so it must do nothing. */
    @Override
    public void close() {}

    /** Waits until every connection has ended, but no longer than so. */
    synchronized void awaitEmpty(long timeoutMs) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        long leftMs = timeoutMs;
        while (!channels.isEmpty() && leftMs > 0) {
            wait(leftMs);
            leftMs = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    private synchronized void remove(GuardedChannel channel) {
        channels.remove(channel);
        notifyAll();
    }

    /** Ends every connection that is left. */
    void abort() {
        channels.forEach(GuardedChannel::abort);
    }

    /** One connection's place among the pending ones. */
    private final class Seat {
        private final GuardedChannel channel;

        Seat(SocketChannel raw) {
            channel = new GuardedChannel(raw, sweeper, () -> pending.leave(this), this::end);
        }

        private void end() {
            pending.leave(this);
            remove(channel);
        }

        void timeOut() {
            if (pending.leave(this)) {
                abort();
            }
        }

        void abort() {
            channel.abort();
        }
    }
}
