package app.madang.signaling.socket;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;

/** Listens for WebSockets at one address. Owns the listening socket, every connection and their threads. */
public final class SocketServer implements AutoCloseable {
    /** {@link SocketEvents#heard} comes at most so often for each socket. */
    public static final long HEARD_EVERY_MS = 20;

    private static final int MAX_CONNECTIONS = 20_000;
    private static final int BACKLOG = 512;
    private static final long STOP_MS = 1_000;

    private final InetSocketAddress address;
    private final WebSocketListener listener;
    private final Sweeper sweeper;

    private SocketServer(InetSocketAddress address, WebSocketListener listener, Sweeper sweeper) {
        this.address = address;
        this.listener = listener;
        this.sweeper = sweeper;
    }

    /**
     * Listens from now on.
     *
     * @param port 0 takes a free one
     * @throws IOException with a sentence for people if the address cannot be listened on
     */
    public static SocketServer listen(String host, int port, SocketEvents events) throws IOException {
        ServerSocketChannel bound = bind(host, port);
        Sweeper sweeper = new Sweeper();
        int maxConnections = Descriptors.roomFor(MAX_CONNECTIONS);
        WebSocketListener listener = new WebSocketListener(bound, maxConnections, events, sweeper);
        listener.start();
        return new SocketServer((InetSocketAddress) bound.getLocalAddress(), listener, sweeper);
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

    /** Stops listening and ends every connection; what was said before still leaves. Takes at most about two seconds. */
    @Override
    public void close() {
        listener.stopWithin(STOP_MS);
        sweeper.close();
    }
}
