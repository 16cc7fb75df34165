package app.madang.client.call;

import app.madang.client.call.port.SignalingTransport;
import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.call.port.SignalingTransport.Connection;
import app.madang.loop.EventLoop;
import java.net.URI;

/**
 * One attempt to reach the server and the connection that comes of it: brings its events to the call thread, and keeps
 * them to itself once it was ended from this side. Owned by the call thread.
 */
final class Attempt implements SignalingTransport.Listener {
    private final EventLoop loop;
    private final SignalingTransport.Listener stay;
    private Connection connection;
    private boolean current = true;

    Attempt(EventLoop loop, SignalingTransport.Listener stay) {
        this.loop = loop;
        this.stay = stay;
    }

    void begin(SignalingTransport transport, URI address) {
        connection = transport.connect(address, this);
    }

    void send(String text) {
        connection.send(text);
    }

    /** With a word of goodbye. */
    void close(int code, String reason) {
        current = false;
        connection.close(code, reason);
    }

    /** Without one. */
    void drop() {
        current = false;
        connection.drop();
    }

    private void post(Runnable task) {
        loop.post(() -> {
            if (current) {
                task.run();
            }
        });
    }

    @Override
    public void opened() {
        post(stay::opened);
    }

    @Override
    public void text(String text) {
        post(() -> stay.text(text));
    }

    @Override
    public void alive() {
        post(stay::alive);
    }

    @Override
    public void closed(int code, String reason) {
        post(() -> stay.closed(code, reason));
    }

    @Override
    public void failed(ConnectFailure failure, String detail) {
        post(() -> stay.failed(failure, detail));
    }
}
