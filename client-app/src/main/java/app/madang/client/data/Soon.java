package app.madang.client.data;

import app.madang.loop.EventLoop;

/** Does something a moment later, once for all who asked meanwhile. Owned by its loop. */
final class Soon {
    private final EventLoop loop;
    private final long ms;
    private final Runnable task;
    private boolean asked;

    Soon(EventLoop loop, long ms, Runnable task) {
        this.loop = loop;
        this.ms = ms;
        this.task = task;
    }

    void ask() {
        if (!asked) {
            asked = true;
            loop.schedule(ms, this::run);
        }
    }

    private void run() {
        asked = false;
        task.run();
    }
}
