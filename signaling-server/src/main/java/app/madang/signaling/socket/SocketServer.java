package app.madang.signaling.socket;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Listens for WebSockets at one address. Owns the listening socket and every connection; the loop is its caller's. */
public final class SocketServer implements AutoCloseable {
    private static final int BACKLOG = 512;
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
        ServerSocketChannel bound = bind(host, port);
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

    private static ServerSocketChannel bind(String host, int port) throws IOException {
        InetSocketAddress wanted = new InetSocketAddress(host, port);
        if (wanted.isUnresolved()) {
            throw new IOException("The address " + host + " is not known here.");
        }
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            // A restarted server must get its port although old connections still linger. On Windows the same option
            // would let two servers share one port.
            boolean windows = System.getProperty("os.name", "").startsWith("Windows");
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, !windows);
            return channel.bind(wanted, BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw new IOException(sentence(e, host, port), e);
        }
    }

    private static String sentence(IOException why, String host, int port) {
        String text = String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("permission denied")) {
            return "This user may not listen on port " + port + "; ports from 1024 on are free for everybody.";
        }
        if (text.contains("cannot assign") || text.contains("can't assign")) {
            return "This machine does not have the address " + host + ".";
        }
        if (why instanceof BindException) {
            return "Port " + port + " is taken by another program.";
        }
        if (why instanceof SocketException) {
            return "This machine cannot listen on " + host + ", port " + port + ": " + why.getMessage() + ".";
        }
        return "Listening on " + host + ", port " + port + " failed: " + why.getMessage() + ".";
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
