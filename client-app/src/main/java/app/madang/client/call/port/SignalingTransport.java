package app.madang.client.call.port;

import java.net.URI;

/** Opens connections to a signaling server: text frames in order, nothing more. Implemented over WebSocket. */
public interface SignalingTransport {

    /** Returns at once, from any thread; exactly one of {@code opened} and {@code failed} follows, within 10 s. */
    Connection connect(URI address, Listener listener);

    /** One connection. All methods return at once and may be called from any thread, also after the end. */
    interface Connection {
        void send(String text);

        /** Closes with the handshake; {@code closed} follows, within 1 s even where the other side is silent. */
        void close(int code, String reason);

        /** Cuts the connection without a word; {@code closed} still follows. */
        void drop();
    }

    /** Called on a thread of the transport's: receivers post and return, and never throw. */
    interface Listener {
        void opened();

        void text(String text);

        /** Any byte came, a WebSocket ping or pong among them: the connection lives (PROTOCOL §10). */
        void alive();

        /** The end of a connection that was opened; nothing follows. {@code code} 1006 where it just broke. */
        void closed(int code, String reason);

        /** It could not be opened; nothing follows. */
        void failed(ConnectFailure failure, String detail);
    }

    enum ConnectFailure {
        /** The name has no address. */
        UNKNOWN_HOST,
        /** Nobody listens there. */
        REFUSED,
        TIMEOUT,
        /** No route, or the network is down. */
        UNREACHABLE,
        /** The TLS handshake failed, or the certificate is not trusted. */
        TLS,
        /** Something answers, but it is no signaling server. */
        NOT_A_SERVER,
        OTHER
    }
}
