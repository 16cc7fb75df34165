package app.madang.signaling.socket;

import app.madang.protocol.CloseCode;
import app.madang.protocol.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.TextFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeBuilder;
import org.java_websocket.handshake.ServerHandshakeBuilder;

/**
 * Reads the frames of one connection. A frame that must not be is reported in its place behind the good ones that came
 * before it in the same bytes (the library would lose those), and nothing behind it is read.
 */
final class GuardedDraft extends Draft_6455 {

    /** Stands in the list of frames where a forbidden one was. */
    private static final class Violation extends TextFrame {
        private final int closeCode;

        Violation(int closeCode) {
            this.closeCode = closeCode;
        }
    }

    /** Stands behind the frames of one portion of bytes: when it is processed, they are. */
    private static final class Portion extends TextFrame {
        private final int bytes;

        Portion(int bytes) {
            this.bytes = bytes;
        }
    }

    private final ObjIntConsumer<WebSocketImpl> violated;
    private final FrameGuard guard = new FrameGuard();
    private boolean broken;
    private boolean failed;

    /** @param violated told of the first forbidden frame and its close code, on the decoder thread */
    GuardedDraft(ObjIntConsumer<WebSocketImpl> violated) {
        super(Collections.emptyList(), Limits.MAX_MESSAGE_BYTES);
        this.violated = violated;
    }

    /** The library makes the draft of each connection with this. */
    @Override
    public Draft copyInstance() {
        return new GuardedDraft(violated);
    }

    @Override
    public HandshakeBuilder postProcessHandshakeResponseAsServer(
            ClientHandshake request, ServerHandshakeBuilder response) throws InvalidHandshakeException {
        HandshakeBuilder answer = super.postProcessHandshakeResponseAsServer(request, response);
        answer.put("Server", "madang");
        return answer;
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer buffer) {
        Portion portion = new Portion(buffer.remaining());
        List<Framedata> frames = new ArrayList<>();
        while (buffer.hasRemaining() && !broken) {
            int closeCode = translateOne(buffer, frames);
            if (closeCode != 0) {
                broken = true;
                frames.add(new Violation(closeCode));
            }
        }
        buffer.position(buffer.limit());
        frames.add(portion);
        return frames;
    }

    /** Adds the frame that ends in this buffer, if one does; returns a close code where one must not be. */
    private int translateOne(ByteBuffer buffer, List<Framedata> frames) {
        int end = guard.endOfFrame(buffer);
        if (guard.violation() != 0) {
            return guard.violation();
        }
        int limit = buffer.limit();
        buffer.limit(end);
        try {
            frames.addAll(super.translateFrame(buffer));
            return 0;
        } catch (InvalidDataException e) {
            return e.getCloseCode();
        } catch (NullPointerException e) {
            // CloseFrame.isValid of 1.6.0 falls over its own null where the reason is not UTF-8.
            return CloseCode.NOT_UTF8;
        } finally {
            buffer.limit(limit);
        }
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) {
        switch (frame) {
            case Violation violation -> violated.accept(socket, violation.closeCode);
            case Portion portion -> ((GuardedChannel) socket.getChannel()).processed(portion.bytes);
            default -> processGood(socket, frame);
        }
    }

    private void processGood(WebSocketImpl socket, Framedata frame) {
        if (failed) {
            return;
        }
        try {
            super.processFrame(socket, frame);
        } catch (InvalidDataException e) {
            // Only here does the library see that a text ends within a character.
            failed = true;
            violated.accept(socket, e.getCloseCode());
        }
    }
}
