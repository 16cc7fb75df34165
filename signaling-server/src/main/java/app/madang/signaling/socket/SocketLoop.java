package app.madang.signaling.socket;

import app.madang.loop.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loop whose thread also waits for sockets: what a message sets in motion is done on the thread that read it, without
 * handing it to another. In each round it reads what has come, runs what was posted and what is due, and then lets the
 * sockets write. Owns a daemon thread, ended by {@link #close}, which drops what is still waiting.
 */
public final class SocketLoop implements EventLoop, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLoop.class);

    /** So many posted tasks are run before the sockets have their turn again. */
    private static final int TASKS_IN_ROUND = 4_096;

    private static final long CLOSE_MS = 2_000;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Timers timers = new Timers();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;
    /** True while the thread may be waiting, so that who posts has to wake it. */
    private volatile boolean waiting;

    private Runnable roundEnd = () -> {};

    /** @throws IOException if the system has no descriptor left */
    public SocketLoop(String threadName) throws IOException {
        selector = Selector.open();
        thread = new Thread(this::run, threadName);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void post(Runnable task) {
        if (closed) {
            return;
        }
        tasks.add(task);
        if (waiting && Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    @Override
    public Timer schedule(long delayMs, Runnable task) {
        Timers.Timed timed = new Timers.Timed(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMs), task);
        if (Thread.currentThread() == thread) {
            timers.add(timed);
        } else {
            post(() -> timers.add(timed));
        }
        return timed;
    }

    /** Lets the loop call this when the channel is ready. Loop thread. */
    SelectionKey register(SelectableChannel channel, int operations, Runnable ready) throws IOException {
        return channel.register(selector, operations, ready);
    }

    /** Runs this at the end of each round. Loop thread, once. */
    void atRoundEnd(Runnable task) {
        roundEnd = task;
    }

    /** Stops the thread and waits until it has, unless that is the one that calls. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (!ended.await(CLOSE_MS, TimeUnit.MILLISECONDS)) {
                LOG.warn("A loop is still busy {} ms after it was closed", CLOSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed && selector.isOpen()) {
                guarded(this::round);
            }
        } finally {
            tasks.clear();
            closeSelector();
            ended.countDown();
        }
    }

    private void round() {
        try {
            await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runTasks();
        timers.runDue(System.nanoTime(), SocketLoop::guarded);
        runTasks();
        roundEnd.run();
    }

    private void await() throws IOException {
        waiting = true;
        // Who posts after this line sees that it must wake; what was posted before is seen by the question.
        long nanos = tasks.isEmpty() && !closed ? timers.nanosToNext(System.nanoTime()) : 0;
        if (nanos == 0) {
            selector.selectNow(SocketLoop::ready);
        } else {
            // 0 would mean: without end. Rounded up, so that a timer is due when its wait is over.
            selector.select(SocketLoop::ready, Math.ceilDiv(nanos, 1_000_000));
        }
        waiting = false;
    }

    private static void ready(SelectionKey key) {
        guarded((Runnable) key.attachment());
    }

    /** Runs what was posted until now, between two things that were read together. Loop thread. */
    void runPosted() {
        runTasks();
    }

    private void runTasks() {
        for (int i = 0; i < TASKS_IN_ROUND; i++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return;
            }
            guarded(task);
        }
    }

    /** Whatever a task throws, also an Error: the rooms of all the others go on. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            LOG.error("A task failed on its loop: {}", new Fault(t));
            LOG.debug("The failed task, with its messages", t);
        }
    }

    private void closeSelector() {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.warn("A selector did not close: {}", e.toString());
        }
    }
}
