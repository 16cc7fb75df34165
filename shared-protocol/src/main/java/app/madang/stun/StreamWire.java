package app.madang.stun;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A TCP or TLS connection; at its deadline it is cut, whatever is going on in it. */
final class StreamWire implements Wire {
    private static final int CHANNEL_HEADER = 4;

    private final Socket socket;
    private final Arrivals arrivals;
    private final Guard guard;

    /** Cuts a socket at its deadline, so that a server that sends a byte now and then holds nobody. */
    static final class Guard implements AutoCloseable {
        private final Socket socket;
        private final CountDownLatch done = new CountDownLatch(1);

        Guard(Socket socket, Deadline deadline) {
            this.socket = socket;
            Thread.ofVirtual().name("stun-guard").start(() -> watch(deadline));
        }

        private void watch(Deadline deadline) {
            try {
                if (!done.await(deadline.leftNanos(), TimeUnit.NANOSECONDS)) {
                    socket.close();
                }
            } catch (InterruptedException | IOException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            done.countDown();
        }
    }

    /** Takes over both, whose handshakes are done. */
    StreamWire(Socket socket, Guard guard) throws IOException {
        this.socket = socket;
        this.guard = guard;
        InputStream in = socket.getInputStream();
        arrivals = new Arrivals(() -> read(in));
    }

    private static byte[] read(InputStream in) throws IOException {
        try {
            return packet(in);
        } catch (SocketException e) {
            throw new EOFException("reset by the server");
        }
    }

    /** One message or one packet of channel data, told apart by their first two bits (RFC 8656 §12). */
    private static byte[] packet(InputStream in) throws IOException {
        byte[] head = in.readNBytes(CHANNEL_HEADER);
        if (head.length < CHANNEL_HEADER) {
            throw new EOFException("closed by the server");
        }
        int length = (head[2] & 0xff) << 8 | head[3] & 0xff;
        int rest = switch (head[0] >> 6 & 3) {
            case 0 -> StunReader.HEADER - CHANNEL_HEADER + length;
            case 1 -> length + 3 & ~3;
            default -> throw new NoStunException();
        };
        byte[] packet = Arrays.copyOf(head, CHANNEL_HEADER + rest);
        if (in.readNBytes(packet, CHANNEL_HEADER, rest) < rest) {
            throw new EOFException("closed by the server");
        }
        return packet;
    }

    @Override
    public boolean reliable() {
        return true;
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    @Override
    public void send(byte[] packet) throws IOException {
        try {
            socket.getOutputStream().write(packet);
        } catch (SocketException e) {
            throw new EOFException("reset by the server");
        }
    }

    @Override
    public Optional<byte[]> receive(Deadline deadline) throws IOException {
        return arrivals.next(deadline);
    }

    @Override
    public void close() {
        guard.close();
        try {
            socket.close();
        } catch (IOException e) {
            // It is given up either way.
        }
        arrivals.close();
    }
}
