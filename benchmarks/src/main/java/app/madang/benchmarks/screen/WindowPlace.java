package app.madang.benchmarks.screen;

import app.madang.benchmarks.participant.Participant;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a window fill a screen that has no window manager to ask, with xdotool. */
public final class WindowPlace {
    private static final long PATIENCE_SECONDS = 30;

    private WindowPlace() {}

    /** Chromium's fills it already (kiosk); Madang's opens in its usual size. */
    public static void fill(String display, Participant whose, int width, int height) throws IOException {
        List<String> command = List.of(
                "xdotool",
                "search",
                "--sync",
                "--onlyvisible",
                "--pid",
                "" + whose.child().pid(),
                "windowmove",
                "%@",
                "0",
                "0",
                "windowsize",
                "%@",
                "" + width,
                "" + height,
                "mousemove",
                "" + (width - 1),
                "" + (height - 1));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("No window of " + whose.name() + " came up; its log is beside the results.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
