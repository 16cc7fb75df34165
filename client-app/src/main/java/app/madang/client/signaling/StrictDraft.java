package app.madang.client.signaling;

import app.madang.protocol.CloseCode;
import app.madang.protocol.Limits;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;

/** RFC 6455 with the bounds of PROTOCOL §1, so that no server can fill this program's memory. */
final class StrictDraft extends Draft_6455 {
    private static final int MAX_HANDSHAKE_BYTES = 8_192;

    private final Runnable alive;

    /** @param alive called for every frame, on the reading thread */
    StrictDraft(Runnable alive) {
        super(List.of(), List.of(new Protocol("")), Limits.MAX_MESSAGE_BYTES + Limits.SERVER_EXTRA_BYTES);
        this.alive = alive;
    }

    @Override
    public Draft copyInstance() {
        return new StrictDraft(alive);
    }

    @Override
    public Handshakedata translateHandshake(ByteBuffer buffer) throws InvalidHandshakeException {
        if (buffer.limit() > MAX_HANDSHAKE_BYTES) {
            throw new InvalidHandshakeException("endless handshake");
        }
        return super.translateHandshake(buffer);
    }

    /** The library's own size limit does not hold for fragments. */
    @Override
    public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
        alive.run();
        boolean control = frame.getOpcode() == Opcode.PING
                || frame.getOpcode() == Opcode.PONG
                || frame.getOpcode() == Opcode.CLOSING;
        if (!control && (!frame.isFin() || frame.getOpcode() != Opcode.TEXT)) {
            throw new InvalidDataException(CloseCode.UNSUPPORTED_DATA, "only whole text frames");
        }
        super.processFrame(connection, frame);
    }
}
