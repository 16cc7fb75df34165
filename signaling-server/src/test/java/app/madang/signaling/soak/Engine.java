package app.madang.signaling.soak;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Sockets and timers of everybody, turned by one thread: the one that calls {@link #runUntil}. */
final class Engine implements AutoCloseable {
    private static final long TURN_MS = 20;
    /** A turn that took longer means that this machine had no time for us; a server may then have lost patience. */
    private static final long STALL_MS = 300;

    private record Task(long atMs, long order, Runnable action) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return atMs == other.atMs ? Long.compare(order, other.order) : Long.compare(atMs, other.atMs);
        }
    }

    private final Selector selector;
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private long order;
    private long turnedAt = nowMs();
    private long stalledAt = Long.MIN_VALUE / 2;

    Engine() throws IOException {
        selector = Selector.open();
    }

    /** Milliseconds of a clock that only goes forward. */
    long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    void after(long ms, Runnable action) {
        tasks.add(new Task(nowMs() + ms, order++, action));
    }

    /** The only method for other threads. */
    void post(Runnable action) {
        posted.add(action);
        selector.wakeup();
    }

    SelectionKey register(SocketChannel channel, int interest, Wire wire) throws ClosedChannelException {
        return channel.register(selector, interest, wire);
    }

    /** True if this thread was kept from its work within the last so many milliseconds. */
    boolean stalledWithin(long ms) {
        return nowMs() - stalledAt < ms;
    }

    /** Turns until the condition holds; false if it does not within the time. */
    boolean runUntil(BooleanSupplier done, long atMostMs) {
        long deadline = nowMs() + atMostMs;
        while (!done.getAsBoolean()) {
            if (nowMs() > deadline) {
                return false;
            }
            turn();
        }
        return true;
    }

    private void turn() {
        try {
            selector.select(waitMs());
        } catch (IOException e) {
            throw new AssertionError("the system's own selector failed", e);
        }
        noteStall();
        // A copy: what they do may open and close others.
        List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        ready.forEach(key -> ((Wire) key.attachment()).ready());
        for (Runnable next = posted.poll(); next != null; next = posted.poll()) {
            next.run();
        }
        while (!tasks.isEmpty() && tasks.peek().atMs <= nowMs()) {
            tasks.poll().action.run();
        }
    }

    private long waitMs() {
        long wait = tasks.isEmpty() ? TURN_MS : Math.min(TURN_MS, tasks.peek().atMs - nowMs());
        return Math.max(1, wait);
    }

    private void noteStall() {
        long now = nowMs();
        if (now - turnedAt > STALL_MS) {
            stalledAt = now;
        }
        turnedAt = now;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            key.channel().close();
        }
        selector.close();
    }
}
