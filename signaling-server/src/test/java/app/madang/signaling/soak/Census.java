package app.madang.signaling.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lives in a server's heap after a full collection.
 *
 * @param ours instances of each class of this project
 * @param bytes of everything
 */
record Census(Map<String, Long> ours, long bytes) {
    private static final long HEAP_SLACK = 2 << 20;
    private static final int INSTANCE_SLACK = 40;

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(app\\.madang\\.\\S+).*");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+(\\d+)\\s+(\\d+).*");

    /** Asks the server for its heap, on a thread of its own, and posts the answer to the engine. */
    static void take(ServerProcess server, Engine engine, Consumer<Census> answer) {
        long pid = server.pid();
        Thread.ofPlatform().daemon().name("soak-census").start(() -> {
            String text = ask(pid);
            engine.post(() -> answer.accept(parse(text)));
        });
    }

    long count(String simpleName) {
        return ours.getOrDefault("app.madang.signaling." + simpleName, 0L);
    }

    /** What there is more of than what a server needs that has done more: null where nothing. */
    String grownSince(Census before) {
        for (Map.Entry<String, Long> each : ours.entrySet()) {
            long was = before.ours.getOrDefault(each.getKey(), 0L);
            if (each.getValue() > was + INSTANCE_SLACK) {
                return each.getKey() + " has " + each.getValue() + " instances, before " + was;
            }
        }
        return bytes > before.bytes + HEAP_SLACK ? "the heap has " + bytes + " bytes, before " + before.bytes : null;
    }

    private static String ask(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, "" + pid, "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Census parse(String text) {
        Map<String, Long> ours = new TreeMap<>();
        long bytes = -1;
        for (String line : text.lines().toList()) {
            Matcher ofOurs = LINE.matcher(line);
            if (ofOurs.matches()) {
                ours.merge(ofOurs.group(3), Long.parseLong(ofOurs.group(1)), Long::sum);
            }
            Matcher total = TOTAL.matcher(line);
            if (total.matches()) {
                bytes = Long.parseLong(total.group(2));
            }
        }
        if (bytes < 0) {
            throw new AssertionError("no census of the server's heap: " + text);
        }
        return new Census(ours, bytes);
    }
}
