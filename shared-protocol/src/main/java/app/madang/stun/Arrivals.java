package app.madang.stun;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a virtual thread reads from a socket until the socket is closed, a bounded number of packets ahead. */
final class Arrivals implements AutoCloseable {
    private static final int MAX_AHEAD = 16;

    /** Reads one packet, blocking for as long as it takes. */
    @FunctionalInterface
    interface Source {
        byte[] next() throws IOException;
    }

    private sealed interface Arrival {
        record Packet(byte[] bytes) implements Arrival {}

        record End(IOException why) implements Arrival {}
    }

    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(MAX_AHEAD);
    private final Thread reader;

    Arrivals(Source source) {
        reader = Thread.ofVirtual().name("stun-reader").start(() -> read(source));
    }

    private void read(Source source) {
        try {
            try {
                while (true) {
                    queue.put(new Arrival.Packet(source.next()));
                }
            } catch (IOException e) {
                queue.put(new Arrival.End(e));
            }
        } catch (InterruptedException e) {
            // Closed: nobody reads any more.
        }
    }

    Optional<byte[]> next(Deadline deadline) throws IOException {
        try {
            return switch (queue.poll(deadline.leftNanos(), TimeUnit.NANOSECONDS)) {
                case null -> Optional.empty();
                case Arrival.Packet packet -> Optional.of(packet.bytes());
                case Arrival.End end -> {
                    queue.add(end);
                    throw end.why();
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** After the socket itself, whose reads end by that. */
    @Override
    public void close() {
        reader.interrupt();
    }
}
