package app.madang.signaling.socket;

import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's server with everything caught that its callbacks could throw: it stops altogether for some errors that
 * reach it.
 */
final class WebSocketListener extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketListener.class);

    private final SocketEvents events;
    private final Sweeper sweeper;
    private final GuardedConnections connections;

    /**
     * @param bound a channel that listens already, so that no failure to bind can hide in the library's thread
     * @param maxConnections fewer than the process can open: the library stops listening for good when accept fails
     */
    WebSocketListener(ServerSocketChannel bound, int maxConnections, SocketEvents events, Sweeper sweeper) {
        super(bound);
        this.events = events;
        this.sweeper = sweeper;
        setTcpNoDelay(true);
        setReuseAddr(true);
        setDaemon(true);
        // Its own check counts only pongs and closes after up to twice the time; the rooms watch over silence.
        setConnectionLostTimeout(0);
        connections = new GuardedConnections(maxConnections, sweeper, this::violated);
        setWebSocketFactory(connections);
    }

    /** Stops listening, lets goodbyes leave for so long, then ends every connection. */
    void stopWithin(long timeoutMs) {
        try {
            stop((int) timeoutMs, "stopping");
            connections.awaitEmpty(timeoutMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.abort();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        WebSocketImpl socket = (WebSocketImpl) connection;
        GuardedChannel channel = (GuardedChannel) socket.getChannel();
        OpenSocket open = new OpenSocket(socket, channel, sweeper);
        guarded(open, () -> {
            events.opened(open, channel.room());
            socket.setAttachment(open);
            channel.onHeard(new Throttled(() -> events.heard(open)));
            if (!channel.isOpen()) {
                // It ended while the handshake was answered; the library does not always tell.
                open.endOnce(() -> events.closed(open));
            }
        });
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        OpenSocket open = connection.getAttachment();
        guarded(open, () -> events.text(open, message));
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        OpenSocket open = connection.getAttachment();
        ByteBuffer payload = ping.getPayloadData();
        guarded(open, () -> open.pong(payload));
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        OpenSocket open = connection.getAttachment();
        if (open != null) {
            guarded(open, () -> open.endOnce(() -> events.closed(open)));
        }
    }

    @Override
    public void onError(WebSocket connection, Exception error) {
        LOG.debug("A connection failed: {}", error.toString());
    }

    @Override
    public void onStart() {}

    private void violated(WebSocketImpl socket, int closeCode) {
        OpenSocket open = socket.getAttachment();
        guarded(open, () -> events.violated(open, closeCode));
    }

    private static void guarded(OpenSocket open, Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            LOG.error("A connection was cut after an error", t);
            open.cut();
        }
    }

    /** Passes on one call for each {@link SocketServer#HEARD_EVERY_MS}. Selector thread. */
    private static final class Throttled implements Runnable {
        private final Runnable task;
        private long last = System.nanoTime();

        Throttled(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            if (now - last >= TimeUnit.MILLISECONDS.toNanos(SocketServer.HEARD_EVERY_MS)) {
                last = now;
                task.run();
            }
        }
    }
}
