package app.madang.signaling;

import app.madang.signaling.socket.SocketLoop;
import app.madang.signaling.socket.SocketServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running signaling server: owns its rooms, their thread and its sockets. Any thread.
 *
 * <pre>{@code
 * try (SignalingServer server = SignalingServer.start(ServerSettings.defaults().withPort(0))) {
 *     … server.port() …
 * }
 * }</pre>
 */
public final class SignalingServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingServer.class);

    /** Of this program. */
    public static final String VERSION = "0.1";

    private static final long GOODBYE_MS = 1_000;

    private final SocketLoop loop;
    private final Rooms rooms;
    private final SocketServer sockets;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SignalingServer(SocketLoop loop, Rooms rooms, SocketServer sockets) {
        this.loop = loop;
        this.rooms = rooms;
        this.sockets = sockets;
    }

    /** As below, observed by nobody. */
    public static SignalingServer start(ServerSettings settings) throws IOException {
        return start(settings, Observer.NONE);
    }

    /**
     * Listens from the return on.
     *
     * @param observer is called on the rooms' loop
     * @throws IOException with a sentence for people if the address cannot be listened on
     */
    public static SignalingServer start(ServerSettings settings, Observer observer) throws IOException {
        SocketLoop loop = new SocketLoop("room");
        try {
            byte[] instance = new byte[8];
            new SecureRandom().nextBytes(instance);
            LOG.info("Starting: {}", settings);
            Observer logged = new RefusalLog(loop, observer);
            Rooms rooms = new Rooms(loop, settings, HexFormat.of().formatHex(instance), logged);
            SocketServer sockets = SocketServer.listen(
                    loop,
                    settings.host(),
                    settings.port(),
                    settings.bounds().sockets(),
                    settings.admission().front(),
                    new SocketConnections(rooms, logged));
            LOG.info("Listening on port {}", sockets.address().getPort());
            return new SignalingServer(loop, rooms, sockets);
        } catch (IOException | RuntimeException e) {
            loop.close();
            throw e;
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return sockets.address();
    }

    /** The port that it listens on, also where the settings left the choice open. */
    public int port() {
        return address().getPort();
    }

    /** How things stand, as its loop sees it; never answered once the server is closed: wait with a deadline. */
    public CompletableFuture<ServerStatus> status() {
        // On the loop, whether or not the answer is there already.
        return rooms.status().thenApplyAsync(status -> new ServerStatus(status, sockets.status()), loop::post);
    }

    /** Tells everybody that this server stops after so many milliseconds, and lets nobody new in (PROTOCOL §5). */
    public void drain(long deadlineMs) {
        LOG.info("Draining: nobody new comes in; stopping after at most {} ms", deadlineMs);
        rooms.drain(deadlineMs);
    }

    /**
     * Tells everybody that this server is about to stop, lets what is on its way arrive, then closes. Waits until nobody
     * is connected, for at most so many milliseconds, and then as long as {@link #close}.
     */
    public void closeAfter(long deadlineMs) {
        drain(deadlineMs);
        CountDownLatch empty = new CountDownLatch(1);
        rooms.whenEmpty(empty::countDown);
        await(empty, deadlineMs);
        close();
    }

    /** Says goodbye to everybody with 1012 and stops. Takes a few milliseconds, at most about three seconds. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        rooms.close();
        awaitLoop();
        sockets.close();
        loop.close();
        LOG.info("Stopped");
    }

    /** Until everything posted before was done. */
    private void awaitLoop() {
        CountDownLatch done = new CountDownLatch(1);
        loop.post(done::countDown);
        await(done, GOODBYE_MS);
    }

    private static void await(CountDownLatch latch, long atMostMs) {
        try {
            latch.await(atMostMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
