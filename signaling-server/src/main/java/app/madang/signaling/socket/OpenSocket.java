package app.madang.signaling.socket;

import app.madang.protocol.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.framing.PongFrame;
import org.java_websocket.framing.TextFrame;

/** A connection behind its handshake. Any thread. */
final class OpenSocket implements ClientSocket {
    /** What was sent before the goodbye has so long to leave. */
    private static final long GOODBYE_MS = 2_000;

    private final WebSocketImpl socket;
    private final GuardedChannel channel;
    private final Sweeper sweeper;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();

    OpenSocket(WebSocketImpl socket, GuardedChannel channel, Sweeper sweeper) {
        this.socket = socket;
        this.channel = channel;
        this.sweeper = sweeper;
    }

    @Override
    public void send(String text) {
        TextFrame frame = new TextFrame();
        frame.setPayload(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        queue(frame);
    }

    @Override
    public void ping() {
        queue(new PingFrame());
    }

    /** Answers a ping of the client. */
    void pong(ByteBuffer payload) {
        PongFrame frame = new PongFrame();
        frame.setPayload(payload);
        queue(frame);
    }

    @Override
    public void close(int code, String reason) {
        try {
            socket.close(code, reason);
        } catch (RuntimeException e) {
            cut();
            return;
        }
        sweeper.in(GOODBYE_MS, this::cut);
    }

    /** Runs the task the first time only. */
    void endOnce(Runnable task) {
        if (ended.compareAndSet(false, true)) {
            task.run();
        }
    }

    /** Ends the connection without a goodbye. */
    void cut() {
        if (socket.isClosed()) {
            return;
        }
        channel.abort();
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        socket.outQueue.clear();
    }

    private void queue(Framedata frame) {
        if (!socket.isOpen()) {
            return;
        }
        // The answer to the handshake is counted as written but not here: a few hundred bytes more, of a million.
        if (queued.addAndGet(sizeOf(frame)) - channel.written() > Limits.MAX_OUTGOING_BYTES) {
            cut();
            return;
        }
        try {
            socket.sendFrame(frame);
        } catch (RuntimeException e) {
            // It has ended since the question above; closed() tells.
        }
    }

    /** With its header (RFC 6455 §5.2), without a mask. */
    private static int sizeOf(Framedata frame) {
        int payload = frame.getPayloadData().remaining();
        return payload + (payload <= 125 ? 2 : payload <= 0xffff ? 4 : 10);
    }
}
