package app.madang.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in another JVM's heap, as its {@code jcmd} tells. */
public final class Heap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    private Heap() {}

    /**
     * Bytes of the objects that are reachable, after a full collection.
     *
     * @throws IOException if this process is no JVM of the same user
     */
    public static long liveBytes(long pid) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), "" + pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return total(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    static long total(String histogram) throws IOException {
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException(
                    "jcmd gives no histogram: " + histogram.lines().findFirst().orElse("nothing"));
        }
        return Long.parseLong(total.group(1));
    }
}
