package app.madang.signaling;

import app.madang.loop.EventLoop;

/** The rooms' loop, on which every task that fails is an incident, also where no client waits: timers above all. */
record GuardedLoop(EventLoop loop, Incidents incidents) implements EventLoop {
    @Override
    public long nowMs() {
        return loop.nowMs();
    }

    @Override
    public void post(Runnable task) {
        loop.post(() -> run(task));
    }

    @Override
    public Timer schedule(long delayMs, Runnable task) {
        return loop.schedule(delayMs, () -> run(task));
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            incidents.note(t);
        }
    }
}
