package app.madang.signaling.socket;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;

/** Takes an address to listen on, or says in words why not. */
public final class ListeningSocket {
    /**
     * When a proxy or the server starts anew, everybody comes at once. Who finds no place has to ask again after a second
     * and three, and a proxy takes the server for dead meanwhile. The system's own most may be less.
     */
    private static final int BACKLOG = 4_096;

    private ListeningSocket() {}

    /**
     * Takes the address and gives it back.
     *
     * @return the port that it got
     * @throws IOException with a sentence for people if the address cannot be listened on
     */
    public static int tryOut(String host, int port) throws IOException {
        try (ServerSocketChannel socket = bind(host, port)) {
            return ((InetSocketAddress) socket.getLocalAddress()).getPort();
        }
    }

    /**
     * Takes the address; connections wait until somebody accepts them.
     *
     * @param port 0 takes a free one
     * @throws IOException with a sentence for people if the address cannot be listened on
     */
    static ServerSocketChannel bind(String host, int port) throws IOException {
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
}
