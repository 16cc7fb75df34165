package app.madang.benchmarks.screen;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The key, pressed in the window that is alone on a screen without a window manager, with xdotool. */
public final class Enter {
    private static final long PATIENCE_SECONDS = 20;

    private Enter() {}

    /**
     * Returns when it was pressed, after some hundredths of a second.
     *
     * @param display as programs take it in {@code DISPLAY}
     */
    public static void press(String display) throws IOException, InterruptedException {
        ProcessBuilder xdotool = new ProcessBuilder(
                        List.of("xdotool", "search", "--onlyvisible", "--name", ".+", "windowfocus", "key", "Return"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        xdotool.environment().put("DISPLAY", display);
        Process process = xdotool.start();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }
}
