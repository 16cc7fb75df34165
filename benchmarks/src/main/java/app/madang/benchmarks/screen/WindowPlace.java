package app.madang.benchmarks.screen;

import app.madang.benchmarks.participant.Participant;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a window fill a screen that has no window manager to ask, with xdotool, again and again on a thread of its own
 * until it is closed: a window that is just opening takes its own size once more. Chromium's fills it already (kiosk).
 */
public final class WindowPlace implements AutoCloseable {
    private static final long EVERY_NS = 300_000_000;
    private static final long PATIENCE_SECONDS = 20;

    private final ProcessBuilder xdotool;
    private final Thread thread;
    private volatile boolean closed;

    private WindowPlace(ProcessBuilder xdotool) {
        this.xdotool = xdotool;
        thread = Thread.ofPlatform().daemon().name("window place").unstarted(this::run);
    }

    /** To be started. */
    public static WindowPlace of(String display, Participant whose, int width, int height) {
        String[] size = {"" + width, "" + height};
        ProcessBuilder xdotool = new ProcessBuilder(List.of(
                        "xdotool",
                        "search",
                        "--onlyvisible",
                        "--all",
                        "--pid",
                        "" + whose.child().pid(),
                        // Without a name the next word would be taken for one.
                        "--name",
                        ".*",
                        "windowmove",
                        "%@",
                        "0",
                        "0",
                        "windowsize",
                        "%@",
                        size[0],
                        size[1],
                        // A pointer over a stamp would hide it.
                        "mousemove",
                        size[0],
                        size[1]))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        xdotool.environment().put("DISPLAY", display);
        return new WindowPlace(xdotool);
    }

    /** Once; returns at once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                once();
                LockSupport.parkNanos(EVERY_NS);
            }
        } catch (IOException | InterruptedException e) {
            // Without a size of its own the window is measured as it opened: its tiles' widths tell.
        }
    }

    private void once() throws IOException, InterruptedException {
        Process process = xdotool.start();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
