package app.madang.client.signaling;

import java.net.Socket;
import java.net.URI;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's client on a socket that is already connected. Its {@code run} reads until the end. */
final class Client extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(Client.class);
    /** More than a stay keeps: who does not read that much is cut, so that nothing piles up. */
    private static final int MOST_WAITING = 1_024;

    /** Called on the library's threads. */
    interface Events {
        void opened();

        void text(String text);

        void alive();

        void closed(int code, String reason, boolean remote);
    }

    private final Events events;

    @SuppressWarnings("deprecation") // A socket factory could not tell why a connection failed.
    Client(URI address, Socket connected, Events events) {
        super(address, new StrictDraft(events::alive));
        this.events = events;
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
        setSocket(connected);
    }

    /** False where too much waits to be written already. */
    boolean offer(String text) {
        try {
            send(text);
        } catch (WebsocketNotConnectedException e) {
            LOG.debug("Sent after the end");
        }
        return ((org.java_websocket.WebSocketImpl) getConnection()).outQueue.size() <= MOST_WAITING;
    }

    /**
     * Says goodbye and leaves the end to the server, or to the caller's deadline. Not the library's own close: where its
     * reading thread is between two reads at that moment, it ends the connection before the goodbye has left.
     */
    void bye(int code, String reason) {
        CloseFrame goodbye = new CloseFrame();
        goodbye.setCode(code);
        goodbye.setReason(reason);
        try {
            sendFrame(goodbye);
        } catch (WebsocketNotConnectedException e) {
            LOG.debug("Said goodbye after the end");
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        events.opened();
    }

    @Override
    public void onMessage(String message) {
        events.text(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        events.closed(code, reason, remote);
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("The library reports {}", e.toString());
    }
}
