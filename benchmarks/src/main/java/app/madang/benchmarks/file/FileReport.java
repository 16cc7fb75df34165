package app.madang.benchmarks.file;

import app.madang.benchmarks.report.Table;
import java.util.List;

/** The table of files: a line for each. */
public record FileReport(List<FileResult> results) {
    private static final double MIB = 1 << 20;

    public String text() {
        Table table = new Table(
                "program",
                "round",
                "MB/s",
                "CPU s",
                "cores",
                "chat p50 ms",
                "p95",
                "max",
                "fps",
                "worst",
                "sender RSS MiB",
                "peak",
                "growth",
                "receiver RSS MiB",
                "peak",
                "growth");
        for (FileResult each : results) {
            table.row(
                    each.program(),
                    each.round(),
                    each.megabytesPerSecond(),
                    each.used().cpuSeconds(),
                    each.used().cpuSeconds() / each.seconds(),
                    Math.round(each.chat().p50()),
                    Math.round(each.chat().p95()),
                    Math.round(each.chat().max()),
                    each.fps(),
                    each.leastFps(),
                    mib(each.sender().first()),
                    mib(each.sender().peak()),
                    mib(each.sender().growth()),
                    mib(each.receiver().first()),
                    mib(each.receiver().peak()),
                    mib(each.receiver().growth()));
        }
        return table.toString();
    }

    private static long mib(long bytes) {
        return Math.round(bytes / MIB);
    }
}
