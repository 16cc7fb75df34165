package app.madang.loop;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A loop whose time passes only when a test says so. Used by one thread. A task that throws fails the test. */
public final class VirtualLoop implements EventLoop {
    private record Task(long at, long order, Runnable run) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now;
    private long order;

    @Override
    public long nowMs() {
        return now;
    }

    @Override
    public void post(Runnable task) {
        schedule(0, task);
    }

    @Override
    public Timer schedule(long delayMs, Runnable run) {
        Task task = new Task(now + delayMs, order++, run);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Runs everything that is due now, and what that posts. */
    public void settle() {
        advance(0);
    }

    /** Lets so much time pass, running each task at its moment. */
    public void advance(long ms) {
        long end = now + ms;
        while (!tasks.isEmpty() && tasks.peek().at <= end) {
            Task task = tasks.poll();
            now = task.at;
            task.run.run();
        }
        now = end;
    }
}
