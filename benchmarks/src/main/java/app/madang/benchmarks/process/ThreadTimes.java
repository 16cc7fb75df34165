package app.madang.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How long the threads of one process have worked so far, from Linux's {@code /proc/PID/task} in nanoseconds
 * ({@code schedstat}). Threads of libraries inherit the name of the one that made them.
 *
 * @param byThread by the thread's number and name, so that two of one name stay apart
 */
public record ThreadTimes(Map<Id, Long> byThread) {
    /** Names have 15 characters at most. */
    public record Id(long number, String name) {}

    /** Of threads that live now. */
    public static ThreadTimes of(long pid) throws IOException {
        Map<Id, Long> times = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", "" + pid, "task"))) {
            for (Path thread : threads) {
                try {
                    Id id = new Id(
                            Long.parseLong(thread.getFileName().toString()),
                            Files.readString(thread.resolve("comm")).strip());
                    times.put(id, nanoseconds(Files.readString(thread.resolve("schedstat"))));
                } catch (IOException e) {
                    // It has ended meanwhile.
                }
            }
        }
        return new ThreadTimes(Map.copyOf(times));
    }

    /** The first field: time on a processor. */
    static long nanoseconds(String schedstat) {
        return Long.parseLong(schedstat.split(" ")[0]);
    }

    /** Seconds since an earlier look, of all threads with such a name. */
    public double secondsSince(ThreadTimes before, Predicate<String> name) {
        return byThread.entrySet().stream()
                        .filter(each -> name.test(each.getKey().name()))
                        .mapToLong(each -> each.getValue() - before.byThread.getOrDefault(each.getKey(), 0L))
                        .sum()
                / 1e9;
    }
}
