package app.madang.client.app;

import app.madang.client.ui.Hosting;
import app.madang.protocol.Invitation;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signaling server inside this program. It is started by the first call here and runs until the program ends, so
 * that guests can go on where the host left the room. Starting happens on a thread of its own, which owns the server.
 */
final class EmbeddedHosting implements Hosting, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedHosting.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final RandomGenerator random;
    private final ServerSettings settings;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hosting").daemon().factory());
    private SignalingServer server;
    private volatile int port;
    private volatile List<String> addresses = List.of();

    EmbeddedHosting(RandomGenerator random, ServerSettings settings) {
        this.random = random;
        this.settings = settings;
    }

    @Override
    public CompletionStage<Outcome> start() {
        return CompletableFuture.supplyAsync(this::startNow, starter);
    }

    private Outcome startNow() {
        try {
            if (server == null) {
                server = startOnAnyPort();
                port = server.port();
            }
            addresses = LanAddresses.find();
            return new Started(new Invitation(false, LOOPBACK, port, RoomNames.random(random), null));
        } catch (IOException e) {
            LOG.warn("The server in this program does not start: {}", e.getMessage());
            return new Failed();
        }
    }

    /** The usual port, so that invitations stay short; where it is taken, any other. */
    private SignalingServer startOnAnyPort() throws IOException {
        try {
            return SignalingServer.start(settings);
        } catch (IOException taken) {
            return SignalingServer.start(settings.withPort(0));
        }
    }

    @Override
    public List<Invitation> invitationsFor(Invitation joined) {
        boolean here = port != 0 && joined.port() == port && joined.host().equals(LOOPBACK);
        return here ? addresses.stream().map(host -> at(host, joined)).toList() : List.of(joined);
    }

    private static Invitation at(String host, Invitation joined) {
        return new Invitation(joined.tls(), host, joined.port(), joined.room(), joined.key());
    }

    /** Ends the server, on the thread that owns it; waits until that is done. */
    @Override
    public void close() {
        starter.submit(() -> {
            if (server != null) {
                server.close();
            }
        });
        starter.close();
    }
}
