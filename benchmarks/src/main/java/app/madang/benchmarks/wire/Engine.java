package app.madang.benchmarks.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * All connections of the load generator on the thread that calls {@link #run}: it sleeps until a socket is ready, a task
 * is due or {@link #wake} is called, so that it takes as little as possible from the server on the same machine. Times
 * are those of {@link System#nanoTime}.
 */
public final class Engine implements AutoCloseable {
    private record Task(long at, Runnable work) {}

    private final Selector selector;
    private final ByteBuffer scratch = ByteBuffer.allocate(256 * 1024);
    private final FrameWriter writer = new FrameWriter();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::at));
    private Runnable duty = () -> {};
    private long sent;
    private long received;

    public Engine() throws IOException {
        selector = Selector.open();
    }

    /** The one that builds frames; what it holds is lost with the next frame. */
    public FrameWriter writer() {
        return writer;
    }

    /** What is done whenever this engine wakes, before it looks at its sockets. */
    public void setDuty(Runnable newDuty) {
        duty = newDuty;
    }

    /** Runs the work at that time, a millisecond later at the worst where nothing else keeps the engine busy. */
    public void at(long nanos, Runnable work) {
        tasks.add(new Task(nanos, work));
    }

    /** Makes {@link #run} look around now. Any thread. */
    public void wake() {
        selector.wakeup();
    }

    /** Begins a connection to this machine. {@code receiveBytes}: the socket's buffer, 0 for the system's choice. */
    public Line open(int port, String target, int receiveBytes, Line.Speaker speaker) {
        try {
            SocketChannel channel = SocketChannel.open();
            Line line = new Line(this, channel, Handshake.request(target, port), speaker);
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), receiveBytes);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to port " + port + ": " + e.getMessage(), e);
        }
    }

    /**
     * Works until it is done or the time is over.
     *
     * @return whether it was done
     */
    public boolean run(BooleanSupplier done, long deadline) {
        while (!done.getAsBoolean()) {
            long now = System.nanoTime();
            if (now - deadline >= 0) {
                return false;
            }
            duty.run();
            runTasks();
            select(Math.min(deadline, tasks.isEmpty() ? deadline : tasks.peek().at()) - System.nanoTime());
        }
        return true;
    }

    private void runTasks() {
        while (!tasks.isEmpty() && tasks.peek().at() - System.nanoTime() <= 0) {
            tasks.poll().work().run();
        }
    }

    private void select(long nanos) {
        try {
            if (nanos <= 0) {
                selector.selectNow(this::ready);
            } else {
                selector.select(this::ready, Math.max(1, nanos / 1_000_000));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the selector failed", e);
        }
    }

    private void ready(SelectionKey key) {
        ((Line) key.attachment()).ready(scratch);
    }

    /** Frames in both directions so far. */
    public Traffic traffic() {
        return new Traffic(sent, received);
    }

    void countSent() {
        sent++;
    }

    void countReceived() {
        received++;
    }

    SelectionKey register(SelectableChannel channel, int operations, Line line) throws IOException {
        return channel.register(selector, operations, line);
    }

    void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing of it is used any more.
        }
    }

    /** Ends every connection. The engine's thread. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            closeQuietly((SocketChannel) key.channel());
        }
        selector.close();
    }
}
