package app.madang.signaling.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Listens for WebSockets at one address. Owns the listening socket and every connection; the loop is its caller's. */
public final class SocketServer implements AutoCloseable {
    private static final long STOP_MS = 2_500;

    private final InetSocketAddress address;
    private final SocketLoop loop;
    private final Acceptor acceptor;
    private final Connections connections;

    private SocketServer(InetSocketAddress address, SocketLoop loop, Acceptor acceptor, Connections connections) {
        this.address = address;
        this.loop = loop;
        this.acceptor = acceptor;
        this.connections = connections;
    }

    /**
     * Listens from now on.
     *
     * @param loop its thread does everything, and calls the events
     * @param port 0 takes a free one
     * @throws IOException with a sentence for people if the address cannot be listened on
     */
    public static SocketServer listen(
            SocketLoop loop, String host, int port, SocketBounds bounds, Front front, SocketEvents events)
            throws IOException {
        ServerSocketChannel bound = ListeningSocket.bind(host, port);
        InetSocketAddress address = (InetSocketAddress) bound.getLocalAddress();
        Connections connections = new Connections(loop, bounds, front, events);
        CompletableFuture<Acceptor> acceptor = new CompletableFuture<>();
        loop.post(() -> {
            try {
                loop.atRoundEnd(connections::writeAll);
                acceptor.complete(new Acceptor(bound, connections));
            } catch (IOException e) {
                acceptor.completeExceptionally(e);
            }
        });
        return new SocketServer(address, loop, acceptor.join(), connections);
    }

    /** Where it listens, with the port that was chosen. */
    public InetSocketAddress address() {
        return address;
    }

    /** How its sockets stand. Loop thread. */
    public SocketStatus status() {
        return connections.status();
    }

    /** Stops listening and ends every connection; what was said before still leaves. Takes at most about three seconds. */
    @Override
    public void close() {
        CountDownLatch empty = new CountDownLatch(1);
        loop.post(() -> {
            acceptor.close();
            connections.whenEmpty(empty::countDown);
        });
        try {
            empty.await(STOP_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loop.post(connections::abort);
    }
}
