package app.madang.client.signaling;

import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.ThreadLoop;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens WebSocket connections to signaling servers, {@code ws://} and {@code wss://}. Owns the thread with their
 * deadlines. Each attempt is a fresh object: the library's own reconnecting can block for ever.
 */
public final class WebSocketTransport implements SignalingTransport, AutoCloseable {
    /** For name, TCP, TLS and the WebSocket handshake together: the library's own does not cover the last two. */
    private static final int OPEN_MS = 10_000;

    private final ThreadLoop deadlines = new ThreadLoop("signaling-deadlines");
    private final SSLSocketFactory tls;
    private final int openMs;

    /** Trusts what this Java trusts. */
    public WebSocketTransport() {
        this(trusted(), OPEN_MS);
    }

    WebSocketTransport(SSLSocketFactory tls, int openMs) {
        this.tls = tls;
        this.openMs = openMs;
    }

    private static SSLSocketFactory trusted() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    @Override
    public Connection connect(URI address, Listener listener) {
        WebSocketConnection connection = new WebSocketConnection(address, tls, openMs, deadlines, listener);
        connection.start();
        return connection;
    }

    /** Ends the watching of deadlines: close connections before. Harmless when called twice. */
    @Override
    public void close() {
        deadlines.close();
    }
}
