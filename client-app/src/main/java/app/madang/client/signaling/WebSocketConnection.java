package app.madang.client.signaling;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.call.port.SignalingTransport.Connection;
import app.madang.client.call.port.SignalingTransport.Listener;
import app.madang.loop.EventLoop;
import app.madang.protocol.CloseCode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt and the connection that comes of it. Owns its socket and its thread. Whatever happens when, the listener
 * hears exactly one of {@code failed}, or {@code opened} and later {@code closed}.
 */
final class WebSocketConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);
    private static final long CLOSE_MS = 1_000;
    private static final int BROKEN = 1006;

    private enum Phase {
        OPENING,
        OPEN,
        OVER
    }

    private final URI address;
    private final int openMs;
    private final EventLoop deadlines;
    private final Listener listener;
    private final Dialer dialer;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPENING);
    private volatile Client client;
    private volatile boolean closing;
    private volatile EventLoop.Timer deadline = () -> {};

    WebSocketConnection(URI address, SSLSocketFactory tls, int openMs, EventLoop deadlines, Listener listener) {
        this.address = address;
        this.openMs = openMs;
        this.deadlines = deadlines;
        this.listener = listener;
        dialer = new Dialer(address, tls);
    }

    void start() {
        deadline =
                deadlines.schedule(openMs, () -> failed(ConnectFailure.TIMEOUT, "no answer within " + openMs + " ms"));
        Thread.ofPlatform().daemon().name("signaling-connection").start(this::run);
    }

    private void run() {
        try {
            Socket socket = dialer.dial(openMs);
            if (phase.get() == Phase.OPENING) {
                client = new Client(address, socket, new FromLibrary());
                client.run();
            }
        } catch (IOException e) {
            failed(Dialer.failure(e), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("A connection to a signaling server ended unexpectedly", e);
            ended(false, BROKEN, "");
        } finally {
            dialer.cut();
        }
    }

    @Override
    public void send(String text) {
        if (phase.get() == Phase.OPEN && !client.offer(text)) {
            drop();
        }
    }

    @Override
    public void close(int code, String reason) {
        closing = true;
        if (phase.get() == Phase.OPEN) {
            client.bye(code, reason);
            deadlines.schedule(CLOSE_MS, this::drop);
        } else {
            drop();
        }
    }

    @Override
    public void drop() {
        dialer.cut();
        failed(ConnectFailure.OTHER, "given up");
        if (phase.compareAndSet(Phase.OPEN, Phase.OVER)) {
            tell(() -> listener.closed(BROKEN, ""));
        }
    }

    private void failed(ConnectFailure failure, String detail) {
        if (phase.compareAndSet(Phase.OPENING, Phase.OVER)) {
            dialer.cut();
            tell(() -> listener.failed(failure, detail));
        }
    }

    /** @param told whether the other side said the code, or this side asked for the end */
    private void ended(boolean told, int code, String reason) {
        if (phase.compareAndSet(Phase.OPEN, Phase.OVER)) {
            tell(() -> listener.closed(told ? code : BROKEN, told && reason != null ? reason : ""));
        }
    }

    private void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException e) {
            LOG.error("A listener of a connection threw", e);
        }
    }

    /** What the library says, on its threads. */
    private final class FromLibrary implements Client.Events {
        @Override
        public void opened() {
            if (phase.compareAndSet(Phase.OPENING, Phase.OPEN)) {
                deadline.cancel();
                tell(listener::opened);
            }
        }

        @Override
        public void text(String text) {
            if (phase.get() == Phase.OPEN) {
                tell(() -> listener.text(text));
            }
        }

        @Override
        public void alive() {
            if (phase.get() == Phase.OPEN) {
                tell(listener::alive);
            }
        }

        @Override
        public void closed(int code, String reason, boolean remote) {
            boolean answered = code == CloseCode.PROTOCOL_ERROR;
            failed(answered ? ConnectFailure.NOT_A_SERVER : ConnectFailure.OTHER, String.valueOf(reason));
            ended(remote || closing, code, reason);
        }
    }
}
