package app.madang.loop;

/** Does something a moment later, once for all who asked meanwhile. Owned by its loop. */
public final class Soon {
    private final EventLoop loop;
    private final long ms;
    private final Runnable task;
    private boolean asked;

    /**
     * @param ms milliseconds from the first asking
     * @param task runs on the loop
     */
    public Soon(EventLoop loop, long ms, Runnable task) {
        this.loop = loop;
        this.ms = ms;
        this.task = task;
    }

    /** On the loop. */
    public void ask() {
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
