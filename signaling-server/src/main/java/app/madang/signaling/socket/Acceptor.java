package app.madang.signaling.socket;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes connections from a listening socket. Loop thread. */
final class Acceptor implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);

    /** A crowd at the door must not keep those inside waiting. */
    private static final int IN_ROUND = 64;

    private static final long PAUSE_MS = 100;

    private final ServerSocketChannel channel;
    private final Connections connections;
    private final SelectionKey key;
    private boolean failing;

    Acceptor(ServerSocketChannel channel, Connections connections) throws IOException {
        this.channel = channel;
        this.connections = connections;
        channel.configureBlocking(false);
        key = connections.loop().register(channel, SelectionKey.OP_ACCEPT, this);
    }

    @Override
    public void run() {
        for (int i = 0; i < IN_ROUND && key.isValid(); i++) {
            SocketChannel client;
            try {
                client = channel.accept();
            } catch (IOException e) {
                pause(e);
                return;
            }
            if (client == null) {
                return;
            }
            failing = false;
            take(client);
        }
    }

    private void take(SocketChannel client) {
        try {
            connections.accept(client);
        } catch (IOException e) {
            // It has ended already; that is its own business.
            close(client);
        }
    }

    /** No descriptor is left, most likely. The socket goes on listening; who waits there is taken when one is free. */
    private void pause(IOException why) {
        if (!failing) {
            failing = true;
            LOG.warn("New connections have to wait: {}", why.getMessage());
        }
        connections.events().refused("accept_failed");
        key.interestOps(0);
        connections.loop().schedule(PAUSE_MS, () -> {
            if (key.isValid()) {
                key.interestOps(SelectionKey.OP_ACCEPT);
            }
        });
    }

    /** Takes nobody any more. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The listening socket did not close: {}", e.toString());
        }
    }

    private static void close(SocketChannel client) {
        try {
            client.close();
        } catch (IOException e) {
            // Nobody is left to be told.
        }
    }
}
