package app.madang.signaling.socket;

import app.madang.protocol.CloseCode;
import java.nio.ByteBuffer;

/** A connection behind its handshake: frames in, frames out. Loop thread. */
final class OpenSocket implements ClientSocket, Tcp.Receiver, FrameReader.Frames {
    private static final int MIN_APPLICATION_CODE = 3_000;
    private static final int CODES_END = 5_000;
    private static final int MAX_UNSENT_FOR_PONG = 4_096;
    /** RFC 6455 §7.4.1. */
    private static final int POLICY = 1_008;

    private static final int PINGS_PER_SECOND = 20;
    private static final int PING_BURST = 200;

    private final Tcp tcp;
    private final AddressGroup address;
    private final Connections connections;
    private final FrameReader reader = new FrameReader();
    private final Bucket pings;
    /** Whether the bytes that are being read held a text, which by itself is a sign of life. */
    private boolean texts;

    private boolean violating;
    private boolean ended;

    OpenSocket(Tcp tcp, AddressGroup address, Connections connections) {
        this.tcp = tcp;
        this.address = address;
        this.connections = connections;
        pings = new Bucket(PINGS_PER_SECOND, PING_BURST, connections.loop().nowMs());
    }

    @Override
    public AddressGroup address() {
        return address;
    }

    @Override
    public void send(String text) {
        tcp.send(Frames.text(text));
    }

    @Override
    public void ping() {
        tcp.send(Frames.ping());
    }

    @Override
    public void close(int code, String reason) {
        tcp.finish(Frames.close(code, reason));
        reader.forget();
        connections.partial(this, 0);
    }

    @Override
    public void received(byte[] bytes, int length) {
        if (violating) {
            return;
        }
        texts = false;
        int before = reader.memory();
        reader.read(bytes, length, this);
        if (before != reader.memory()) {
            connections.partial(this, reader.memory());
        }
        if (!texts) {
            connections.events().heard(this);
        }
    }

    @Override
    public void ended() {
        connections.partial(this, 0);
        endOnce();
    }

    /** What it keeps is needed by others. */
    void cut() {
        tcp.abort();
    }

    private void endOnce() {
        if (!ended) {
            ended = true;
            connections.events().closed(this);
        }
    }

    @Override
    public boolean frame(int opcode, byte[] payload, int from, int length) {
        return switch (opcode) {
            case FrameReader.TEXT -> text(payload, from, length);
            case FrameReader.PING -> pong(payload, from, length);
            case FrameReader.CLOSE -> closed(payload, from, length);
            default -> true;
        };
    }

    private boolean text(byte[] payload, int from, int length) {
        String text = StrictUtf8.read(payload, from, length);
        if (text == null) {
            violated(CloseCode.NOT_UTF8);
            return false;
        }
        texts = true;
        connections.events().text(this, text);
        // At once: thousands of small texts come with one read, and behind the one that ends the connection none
        // counts.
        connections.loop().runPosted();
        return tcp.isOpen();
    }

    /** Only the last of many pings needs its answer (RFC 6455 §5.5.3): none while earlier ones wait to be read. */
    private boolean pong(byte[] payload, int from, int length) {
        if (pings.take(1, connections.loop().nowMs()) > 0) {
            connections.events().refused("ping_flood");
            tcp.finish(Frames.close(POLICY, "too many pings"));
            endOnce();
            return false;
        }
        if (tcp.unsent() < MAX_UNSENT_FOR_PONG) {
            tcp.send(Frames.pong(payload, from, length));
        }
        return true;
    }

    private boolean closed(byte[] payload, int from, int length) {
        int wrong = wrongClose(payload, from, length);
        if (wrong != 0) {
            violated(wrong);
        } else {
            tcp.finish(length == 0 ? Frames.close() : Frames.close(code(payload, from), ""));
            endOnce();
        }
        return false;
    }

    /** A code that may be on the wire and a reason in UTF-8, or nothing at all (RFC 6455 §5.5.1, §7.4). */
    private static int wrongClose(byte[] payload, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (length == 1 || !mayBeSent(code(payload, from))) {
            return CloseCode.PROTOCOL_ERROR;
        }
        return StrictUtf8.read(payload, from + 2, length - 2) == null ? CloseCode.NOT_UTF8 : 0;
    }

    private static int code(byte[] payload, int from) {
        return ByteBuffer.wrap(payload).getShort(from) & 0xffff;
    }

    private static boolean mayBeSent(int code) {
        boolean defined = code >= 1_000 && code <= 1_014 && code != 1_004 && code != 1_005 && code != 1_006;
        return defined || code >= MIN_APPLICATION_CODE && code < CODES_END;
    }

    @Override
    public void violated(int closeCode) {
        violating = true;
        connections.events().violated(this, closeCode);
    }
}
