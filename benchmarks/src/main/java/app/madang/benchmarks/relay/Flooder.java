package app.madang.benchmarks.relay;

import app.madang.benchmarks.dialect.Dialect;
import app.madang.benchmarks.dialect.Identity;
import app.madang.benchmarks.wire.FrameWriter;
import app.madang.benchmarks.wire.Handshake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Someone who joins and then sends valid messages as fast as TCP takes them: within the server's rate at first, far
 * beyond it at once after. Whatever is answered is read and thrown away. Thrown out, it comes back as somebody else.
 * Two threads of its own, ended by {@link #close}.
 */
final class Flooder implements AutoCloseable {
    private static final int MESSAGES_AT_ONCE = 1_000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Dialect dialect;
    private final int port;
    private final SplittableRandom random = new SplittableRandom(7);
    private final FrameWriter writer = new FrameWriter();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();
    private final Thread thread = new Thread(this::floodAgainAndAgain, "flooder");
    private volatile boolean closed;
    private volatile SocketChannel current;

    Flooder(Dialect dialect, int port) {
        this.dialect = dialect;
        this.port = port;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    /** Messages that TCP took so far. */
    long messages() {
        return messages.get();
    }

    /** How often the server threw it out. */
    long cuts() {
        return cuts.get();
    }

    private void floodAgainAndAgain() {
        while (!closed) {
            try (SocketChannel channel = SocketChannel.open()) {
                current = channel;
                channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                enter(channel);
                flood(channel);
            } catch (IOException e) {
                cuts.incrementAndGet();
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void enter(SocketChannel channel) throws IOException {
        Identity identity = Identity.in("flood", random);
        channel.write(ByteBuffer.wrap(Handshake.request(dialect.target(identity), port)));
        readUntil(channel, "\r\n\r\n");
        if (!dialect.greeting(identity).isEmpty()) {
            channel.write(writer.begin().text(dialect.greeting(identity)).frame(FrameWriter.TEXT));
            readUntil(channel, dialect.admittance());
        }
    }

    private static void readUntil(SocketChannel channel, String sign) throws IOException {
        StringBuilder text = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(4_096);
        while (text.indexOf(sign) < 0) {
            if (channel.read(buffer.clear()) < 0) {
                throw new IOException("not let in");
            }
            text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        }
    }

    private void flood(SocketChannel channel) throws IOException {
        ByteBuffer wave = wave();
        Thread drain = new Thread(() -> drain(channel), "flooder's drain");
        drain.setDaemon(true);
        drain.start();
        while (!closed) {
            channel.write(wave.rewind());
            messages.addAndGet(MESSAGES_AT_ONCE);
        }
    }

    private ByteBuffer wave() {
        ByteBuffer one = writer.begin().text(dialect.flood()).frame(FrameWriter.TEXT);
        ByteBuffer wave = ByteBuffer.allocateDirect(one.remaining() * MESSAGES_AT_ONCE);
        while (wave.hasRemaining()) {
            wave.put(one.duplicate());
        }
        return wave;
    }

    /** Ends with the connection, and ends it: then the writing thread hears of it too. */
    private static void drain(SocketChannel channel) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
        try (channel) {
            while (channel.read(buffer.clear()) >= 0) {
                buffer.clear();
            }
        } catch (IOException e) {
            // The connection is over either way.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        SocketChannel last = current;
        if (last != null) {
            last.close();
        }
        LockSupport.unpark(thread);
    }
}
