package app.madang.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used so far, from Linux's {@code /proc} (proc(5)).
 *
 * @param userSeconds processor time in its own code, in steps of 10 ms
 * @param systemSeconds processor time in the kernel on its behalf
 * @param residentBytes its memory that is in RAM now
 */
public record Usage(double userSeconds, double systemSeconds, long residentBytes) {
    /** USER_HZ, the same on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final long KIB = 1_024;

    public static Usage of(long pid) {
        Path folder = Path.of("/proc", "" + pid);
        try {
            return parse(Files.readString(folder.resolve("stat")), Files.readString(folder.resolve("status")));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " cannot be measured: the benchmarks need /proc", e);
        }
    }

    public static Usage ofThisProcess() {
        return of(ProcessHandle.current().pid());
    }

    /** The second field of {@code stat}, the program's name, may hold blanks and brackets. */
    static Usage parse(String stat, String status) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new Usage(
                Long.parseLong(fields[11]) / TICKS_PER_SECOND,
                Long.parseLong(fields[12]) / TICKS_PER_SECOND,
                resident(status));
    }

    private static long resident(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElse(0);
    }

    /** Processor time since an earlier look; the memory is that of now. */
    public Usage since(Usage before) {
        return new Usage(userSeconds - before.userSeconds, systemSeconds - before.systemSeconds, residentBytes);
    }

    public double cpuSeconds() {
        return userSeconds + systemSeconds;
    }
}
