package app.madang.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and all that it started have used so far, from Linux's {@code /proc} (proc(5)).
 *
 * @param userSeconds processor time in their own code, in steps of 10 ms, with that of children that have ended
 * @param systemSeconds processor time in the kernel on their behalf
 * @param residentBytes sum of their memory in RAM; what they share counts for each
 * @param proportionalBytes the same, where what is shared by n processes counts 1/n for each (PSS)
 * @param processes how many there are
 */
public record Footprint(
        double userSeconds, double systemSeconds, long residentBytes, long proportionalBytes, int processes) {
    public static final Footprint NONE = new Footprint(0, 0, 0, 0, 0);
    private static final double TICKS_PER_SECOND = 100;
    private static final long KIB = 1_024;

    /** Of processes that run now; one that ends meanwhile counts for nothing, but its processor time for its parent. */
    public static Footprint of(ProcessHandle root) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        return all.stream().map(each -> one(each.pid())).reduce(NONE, Footprint::plus);
    }

    private static Footprint one(long pid) {
        Path folder = Path.of("/proc", "" + pid);
        try {
            return parse(Files.readString(folder.resolve("stat")), Files.readString(folder.resolve("smaps_rollup")));
        } catch (IOException e) {
            return NONE;
        }
    }

    /** The second field of {@code stat}, the program's name, may hold blanks and brackets. */
    static Footprint parse(String stat, String memory) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new Footprint(
                (Long.parseLong(fields[11]) + Long.parseLong(fields[13])) / TICKS_PER_SECOND,
                (Long.parseLong(fields[12]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND,
                bytes(memory, "Rss:"),
                bytes(memory, "Pss:"),
                1);
    }

    private static long bytes(String memory, String name) {
        return memory.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElse(0);
    }

    public Footprint plus(Footprint other) {
        return new Footprint(
                userSeconds + other.userSeconds,
                systemSeconds + other.systemSeconds,
                residentBytes + other.residentBytes,
                proportionalBytes + other.proportionalBytes,
                processes + other.processes);
    }

    /** Processor time since an earlier look; memory and number are those of now. */
    public Footprint since(Footprint before) {
        return new Footprint(
                userSeconds - before.userSeconds,
                systemSeconds - before.systemSeconds,
                residentBytes,
                proportionalBytes,
                processes);
    }

    public double cpuSeconds() {
        return userSeconds + systemSeconds;
    }
}
