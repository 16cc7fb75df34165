package app.madang.signaling.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One WebSocket connection of a client, from TCP on, with all the ways in which it may end. Owned by the engine. */
final class Wire {
    static final int NO_CODE = 1006;

    /** Who hears what comes. Nothing comes after {@link #ended}. */
    interface Ear {
        void opened();

        void text(String text);

        /** @param code of the close frame; {@link #NO_CODE} where there was none */
        void ended(int code);
    }

    private static final Ear DEAF = new Ear() {
        @Override
        public void opened() {}

        @Override
        public void text(String text) {}

        @Override
        public void ended(int code) {}
    };
    private static final long GOODBYE_MS = 10_000;

    private final Engine engine;
    private final Deque<ByteBuffer> outgoing = new ArrayDeque<>();
    private final FrameBytes incoming = new FrameBytes();
    private final SocketChannel channel;
    private final SelectionKey key;
    private Ear ear;
    private boolean open;
    private long bytesAt;

    /** Begins to connect; the ear hears how that went. */
    Wire(Engine engine, int port, String room, Ear ear) {
        this.engine = engine;
        this.ear = ear;
        bytesAt = engine.nowMs();
        outgoing.add(ByteBuffer.wrap(RawClient.upgrade("/v1/rooms/" + room).getBytes(ISO_8859_1)));
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            key = engine.register(channel, SelectionKey.OP_CONNECT, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOver() {
        return !channel.isOpen();
    }

    /** When the last byte of the server came, by the engine's clock. */
    long bytesAt() {
        return bytesAt;
    }

    void text(String text) {
        send(RawClient.frame(true, RawClient.TEXT, text.getBytes(UTF_8)));
    }

    void send(byte... bytes) {
        outgoing.add(ByteBuffer.wrap(bytes));
        if (open) {
            attempt(this::flush);
        }
    }

    /** Nobody listens any more; what comes is read and dropped. */
    void deafen() {
        ear = DEAF;
    }

    /** Ends TCP in order, without a word. */
    void hangUp() {
        deafen();
        close();
    }

    /** Resets TCP, as a crash or a router does. */
    void reset() {
        deafen();
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It has ended already, which is as good.
        }
        close();
    }

    /** Says a clean goodbye of WebSocket. */
    void sayGoodbye(int code) {
        deafen();
        send(RawClient.frame(true, RawClient.CLOSE, (byte) (code >> 8), (byte) code));
        engine.after(GOODBYE_MS, this::close);
    }

    /** The network is gone in both directions, and nobody is told; after that time the system notices. */
    void goSilent(long ms) {
        deafen();
        if (key.isValid()) {
            key.interestOps(0);
        }
        open = false;
        engine.after(ms, this::reset);
    }

    /** Something can be done on the socket. */
    void ready() {
        attempt(() -> {
            if (key.isValid() && key.isConnectable() && channel.finishConnect()) {
                open = true;
                flush();
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read();
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            close();
            end(NO_CODE);
        }
    }

    private void flush() throws IOException {
        while (!outgoing.isEmpty()) {
            write(outgoing.peek());
            if (outgoing.peek().hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            outgoing.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    private void write(ByteBuffer bytes) {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            // The server takes nothing more; what it said before can still be read.
            outgoing.forEach(each -> each.position(each.limit()));
        }
    }

    private void read() throws IOException {
        int count = incoming.readFrom(channel);
        if (count < 0) {
            throw new IOException("the server hung up");
        }
        bytesAt = engine.nowMs();
        if (incoming.takeHead()) {
            ear.opened();
        }
        for (RawClient.Frame frame = incoming.next(); frame != null && channel.isOpen(); frame = incoming.next()) {
            take(frame);
        }
    }

    private void take(RawClient.Frame frame) {
        switch (frame.opcode()) {
            case RawClient.TEXT -> ear.text(frame.text());
            case RawClient.PING -> send(RawClient.frame(true, RawClient.PONG, frame.payload()));
            case RawClient.CLOSE -> {
                end(frame.payload().length < 2 ? NO_CODE : frame.closeCode());
                send(RawClient.frame(true, RawClient.CLOSE, frame.payload()));
                engine.after(GOODBYE_MS, this::close);
            }
            default -> throw new AssertionError("a server sends no frame with opcode " + frame.opcode());
        }
    }

    private void end(int code) {
        Ear last = ear;
        deafen();
        last.ended(code);
    }

    private void close() {
        open = false;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
