package app.madang.benchmarks.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One WebSocket connection of the load generator. Owned by the {@link Engine}'s thread, closed once. */
public final class Line {
    /** Who speaks over a line. All calls come on the engine's thread. */
    public interface Speaker {
        /** The handshake is over. */
        void opened();

        /** A text came; the bytes are only lent. */
        void heard(byte[] bytes, int from, int to);

        /** The line ended, from whichever side, or never opened. Called once. */
        void closed();
    }

    private final Engine engine;
    private final SocketChannel channel;
    private final Speaker speaker;
    private final byte[] request;
    private final FrameReader reader = new FrameReader();
    private SelectionKey key;
    private byte[] head = new byte[0];
    private ByteBuffer unsent;
    private boolean open;
    private boolean closed;

    Line(Engine engine, SocketChannel channel, byte[] request, Speaker speaker) {
        this.engine = engine;
        this.channel = channel;
        this.request = request;
        this.speaker = speaker;
    }

    void connect(InetSocketAddress server, int receiveBytes) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (receiveBytes > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
        }
        boolean connected = channel.connect(server);
        key = engine.register(channel, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
        if (connected) {
            write(ByteBuffer.wrap(request));
        }
    }

    void ready(ByteBuffer scratch) {
        try {
            if (key.isValid() && key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write(ByteBuffer.wrap(request));
            }
            if (key.isValid() && key.isWritable()) {
                writeUnsent();
            }
            if (key.isValid() && key.isReadable()) {
                read(scratch);
            }
        } catch (IOException e) {
            close();
        }
    }

    /** Sends the frame now, or as soon as TCP takes it; the buffer may be used again at once. */
    public void send(ByteBuffer frame) {
        if (closed) {
            return;
        }
        engine.countSent();
        try {
            write(frame);
        } catch (IOException e) {
            close();
        }
    }

    /** From now on nothing is read any more: what the server sends piles up. */
    public void stopReading() {
        if (!closed) {
            key.interestOps(key.interestOps() & ~SelectionKey.OP_READ);
        }
    }

    /** Ends the connection without a word, safely twice. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        engine.closeQuietly(channel);
        speaker.closed();
    }

    private void write(ByteBuffer frame) throws IOException {
        if (unsent == null) {
            channel.write(frame);
        }
        if (frame.hasRemaining()) {
            keep(frame);
        }
    }

    private void keep(ByteBuffer frame) {
        int before = unsent == null ? 0 : unsent.remaining();
        ByteBuffer both = ByteBuffer.allocate(before + frame.remaining());
        if (unsent != null) {
            both.put(unsent);
        }
        unsent = both.put(frame).flip();
        key.interestOps(key.interestOps() | SelectionKey.OP_WRITE);
    }

    private void writeUnsent() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) {
            unsent = null;
            key.interestOps(key.interestOps() & ~SelectionKey.OP_WRITE);
        }
    }

    private void read(ByteBuffer scratch) throws IOException {
        int count = channel.read(scratch.clear());
        if (count < 0) {
            close();
        } else if (open) {
            reader.take(scratch.array(), 0, count, this::frame);
        } else {
            readHead(scratch.array(), count);
        }
    }

    private void readHead(byte[] bytes, int count) {
        int before = head.length;
        head = Arrays.copyOf(head, before + count);
        System.arraycopy(bytes, 0, head, before, count);
        int end = Handshake.end(head, head.length);
        if (end < 0) {
            return;
        }
        if (!Handshake.accepted(head, end)) {
            close();
            return;
        }
        byte[] all = head;
        head = new byte[0];
        open = true;
        speaker.opened();
        reader.take(all, end, all.length, this::frame);
    }

    private void frame(int opcode, byte[] bytes, int from, int to) {
        engine.countReceived();
        switch (opcode) {
            case FrameWriter.TEXT -> speaker.heard(bytes, from, to);
            case FrameWriter.PING ->
                send(engine.writer().begin().bytes(bytes, from, to - from).frame(FrameWriter.PONG));
            case FrameWriter.CLOSE -> close();
            default -> {}
        }
    }
}
