package app.madang.signaling.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One TCP connection from accept to its end, which is orderly where the client lets it. Loop thread.
 *
 * <p>After {@link #finish} what waits is still sent and the client has a moment to close; what it sends meanwhile is
 * thrown away, since closing with unread bytes would reset the connection and the client could lose the last that was
 * said to it.
 */
final class Tcp implements Runnable {
    /** What was sent before the end has so long to leave. */
    private static final long GOODBYE_MS = 2_000;
    /** After everything has left the client has so long to close its side. */
    private static final long LINGER_MS = 1_000;

    /** Takes what the client sends. */
    interface Receiver {
        /** The bytes are the receiver's until the return. */
        void received(byte[] bytes, int length);

        /** The connection has ended, whoever ended it. Comes once. */
        void ended();
    }

    private static final Receiver NOBODY = new Receiver() {
        @Override
        public void received(byte[] bytes, int length) {}

        @Override
        public void ended() {}
    };

    private final SocketChannel channel;
    private final InetAddress remote;
    private final Connections connections;
    private final SelectionKey key;
    private final Outgoing outgoing = new Outgoing();
    private final Bucket bucket;
    private Receiver receiver = NOBODY;
    private boolean finishing;
    private boolean closed;
    private boolean dirty;
    private int reported;

    Tcp(SocketChannel channel, Connections connections) throws IOException {
        this.channel = channel;
        this.connections = connections;
        remote = channel.socket().getInetAddress();
        SocketBounds bounds = connections.bounds();
        bucket = new Bucket(
                bounds.bytesPerSecond(), bounds.byteBurst(), connections.loop().nowMs());
        key = connections.loop().register(channel, SelectionKey.OP_READ, this);
    }

    /** Who is at the other end of this connection, be it a proxy. */
    InetAddress remote() {
        return remote;
    }

    /** False once either side has ended it. */
    boolean isOpen() {
        return !closed && !finishing;
    }

    /** Takes what comes from now on. */
    void receiver(Receiver newReceiver) {
        receiver = newReceiver;
    }

    /** The channel is ready for something. */
    @Override
    public void run() {
        if (key.isValid() && key.isWritable()) {
            write();
        }
        if (key.isValid() && key.isReadable()) {
            read();
        }
    }

    private void read() {
        byte[] bytes = connections.incoming();
        int count;
        try {
            count = channel.read(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            abort();
            return;
        }
        if (count < 0) {
            sawEnd();
        } else if (count > 0) {
            pace(count);
            receiver.received(bytes, count);
        }
    }

    /** The client has ended its side; what it asked for before still gets its answer if the network takes it at once. */
    private void sawEnd() {
        connections.loop().post(() -> {
            write();
            abort();
        });
        listen(false);
    }

    private void pace(int count) {
        long waitMs = bucket.take(count, connections.loop().nowMs());
        if (waitMs > 0) {
            connections.events().refused("bytes_slowed");
            listen(false);
            connections.loop().schedule(waitMs, () -> listen(true));
        }
    }

    private void listen(boolean on) {
        if (key.isValid()) {
            int others = key.interestOps() & ~SelectionKey.OP_READ;
            key.interestOps(on ? others | SelectionKey.OP_READ : others);
        }
    }

    /** Sends after all that was sent before, at the end of the loop's round. A client that does not read is cut. */
    void send(byte[] frame) {
        if (closed || finishing) {
            return;
        }
        enqueue(frame);
        if (outgoing.bytes() > connections.bounds().outgoingBytes()) {
            write();
            if (outgoing.bytes() > connections.bounds().outgoingBytes()) {
                connections.events().refused("slow_reader");
                abort();
            }
        }
    }

    private void enqueue(byte[] frame) {
        outgoing.add(frame);
        if (!dirty) {
            dirty = true;
            connections.writeAtRoundEnd(this);
        }
    }

    /** Bytes that wait to be sent. */
    int unsent() {
        return outgoing.bytes();
    }

    /** Hands over what waits. */
    void write() {
        dirty = false;
        if (closed) {
            return;
        }
        try {
            outgoing.writeTo(channel, connections.outgoing());
        } catch (IOException e) {
            abort();
            return;
        }
        report();
        if (!key.isValid()) {
            return;
        }
        int read = key.interestOps() & SelectionKey.OP_READ;
        key.interestOps(outgoing.isEmpty() ? read : read | SelectionKey.OP_WRITE);
        if (finishing && outgoing.isEmpty()) {
            endOurSide();
        }
    }

    private void report() {
        if (reported != outgoing.bytes()) {
            reported = outgoing.bytes();
            connections.unread(this, reported);
        }
    }

    /** Ends the connection after this and what was sent before; the receiver hears nothing more. */
    void finish(byte[] last) {
        if (closed || finishing) {
            return;
        }
        finishing = true;
        receiver = new Ended(receiver);
        listen(true);
        enqueue(last);
        connections.loop().schedule(GOODBYE_MS, this::abort);
    }

    private void endOurSide() {
        try {
            channel.shutdownOutput();
            connections.loop().schedule(LINGER_MS, this::abort);
        } catch (IOException e) {
            abort();
        }
    }

    /** Ends the connection now. */
    void abort() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed all the same, and nobody is left to be told.
        }
        reported = 0;
        connections.unread(this, 0);
        connections.remove(this);
        receiver.ended();
        // Timers know this object for some seconds more; what the client sent must not wait for them.
        receiver = NOBODY;
    }

    /** Lets only the end through. */
    private record Ended(Receiver receiver) implements Receiver {
        @Override
        public void received(byte[] bytes, int length) {}

        @Override
        public void ended() {
            receiver.ended();
        }
    }
}
