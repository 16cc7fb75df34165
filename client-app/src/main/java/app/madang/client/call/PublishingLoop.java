package app.madang.client.call;

import app.madang.loop.EventLoop;

/** The call loop as a session sees it: after each of its tasks, what changed is published once. */
record PublishingLoop(EventLoop loop, Runnable publish) implements EventLoop {
    @Override
    public long nowMs() {
        return loop.nowMs();
    }

    @Override
    public void post(Runnable task) {
        loop.post(published(task));
    }

    @Override
    public Timer schedule(long delayMs, Runnable task) {
        return loop.schedule(delayMs, published(task));
    }

    private Runnable published(Runnable task) {
        return () -> {
            task.run();
            publish.run();
        };
    }
}
