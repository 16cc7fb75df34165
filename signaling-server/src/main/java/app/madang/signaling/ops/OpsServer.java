package app.madang.signaling.ops;

import app.madang.loop.EventLoop;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.Host;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers HTTP requests for {@link Pages} at an address of their own: one request a connection, so many connections at
 * a time, each for so long. Owns the listening socket, its connections and their threads. Any thread.
 */
public final class OpsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpsServer.class);

    private static final int BACKLOG = 64;
    /** Where more come at once, the one that has been here longest goes: who is quick is not kept out by who is slow. */
    private static final int CONNECTIONS = 16;
    /** From accept to the end. A page takes a second at most. */
    private static final long DEADLINE_MS = 5_000;

    private static final long AFTER_FAILURE_MS = 100;
    private static final long CLOSE_MS = 1_000;

    private final ServerSocket socket;
    private final ThreadLoop deadlines = new ThreadLoop("ops-deadline");
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Counted down when nobody waits for connections, or before anybody has begun to. */
    private volatile CountDownLatch accepting = new CountDownLatch(0);
    /** The one that has been here longest first. Guarded by itself. */
    private final Deque<Socket> open = new ArrayDeque<>();

    private OpsServer(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Takes the address, so that nobody else can; requests wait until {@link #serve}.
     *
     * @param port 0 takes a free one
     * @throws IOException with a sentence for people if that cannot be
     */
    public static OpsServer bind(String host, int port) throws IOException {
        InetSocketAddress wanted = new InetSocketAddress(host, port);
        if (wanted.isUnresolved()) {
            throw new IOException("The address " + host + " for health and metrics is not known here.");
        }
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(wanted, BACKLOG);
            return new OpsServer(socket);
        } catch (IOException e) {
            socket.close();
            throw new IOException(
                    "Health and metrics cannot be at "
                            + Host.withPort(wanted.getAddress().getHostAddress(), port) + ": " + e.getMessage() + ".",
                    e);
        }
    }

    /** Answers from now on. Once. */
    public void serve(Metrics metrics, Watch watch) {
        Map<String, Page> pages = Pages.of(metrics, watch);
        accepting = new CountDownLatch(1);
        Thread.ofPlatform().name("ops").daemon().start(() -> acceptAll(pages));
        LOG.info("Health and metrics are at {}", url());
    }

    /** Where it listens, as a URL without a path. */
    public String url() {
        return "http://" + Host.withPort(socket.getInetAddress().getHostAddress(), socket.getLocalPort());
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(socket);
        synchronized (open) {
            open.forEach(OpsServer::closeQuietly);
        }
        deadlines.close();
        awaitAccepting();
    }

    /** The system gives the port back only when the thread that waits at it has noticed. */
    private void awaitAccepting() {
        try {
            accepting.await(CLOSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptAll(Map<String, Page> pages) {
        while (!socket.isClosed()) {
            try {
                take(socket.accept(), pages);
            } catch (IOException e) {
                waitALittle(e);
            }
        }
        accepting.countDown();
    }

    /** Closed, or no descriptor is left for a while. */
    private void waitALittle(IOException why) {
        LOG.debug("A connection could not be accepted: {}", why.toString());
        try {
            closed.await(AFTER_FAILURE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closeQuietly(socket);
        }
    }

    private void take(Socket connection, Map<String, Page> pages) {
        synchronized (open) {
            if (open.size() >= CONNECTIONS) {
                closeQuietly(open.removeFirst());
            }
            open.addLast(connection);
        }
        EventLoop.Timer deadline = deadlines.schedule(DEADLINE_MS, () -> closeQuietly(connection));
        Thread.ofVirtual().name("ops-request").start(() -> {
            try (connection) {
                new Exchange(pages).run(connection);
            } catch (IOException e) {
                LOG.debug("A request failed: {}", e.toString());
            } finally {
                deadline.cancel();
                forget(connection);
            }
        });
    }

    private void forget(Socket connection) {
        synchronized (open) {
            open.remove(connection);
        }
    }

    private static void closeQuietly(Closeable one) {
        try {
            one.close();
        } catch (IOException e) {
            LOG.debug("Closing failed: {}", e.toString());
        }
    }
}
