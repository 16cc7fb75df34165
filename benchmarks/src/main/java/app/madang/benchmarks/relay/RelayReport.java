package app.madang.benchmarks.relay;

import app.madang.benchmarks.report.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the relay benchmark prints. */
public final class RelayReport {
    private static final String BASE = "ws";

    private final List<RunResult> runs;

    /** @param runs in the order in which they ran; rounds of the same server are shown together */
    public RelayReport(List<RunResult> runs) {
        List<String> order = runs.stream().map(RunResult::server).distinct().toList();
        this.runs = runs.stream()
                .sorted(Comparator.comparingInt(run -> order.indexOf(run.server())))
                .toList();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.getFirst().windows().size(); i++) {
            text.append(window(i)).append('\n');
        }
        return text.append(generator()).append('\n').toString();
    }

    private String window(int index) {
        Table table = new Table(
                "server",
                "messages",
                "missing",
                "refused",
                "cut",
                "p50 ms",
                "p99",
                "p99.9",
                "max",
                "join p99",
                "CPU s/100k",
                "user",
                "system",
                "÷ ws",
                "RSS MiB",
                "÷ ws");
        for (RunResult run : runs) {
            WindowResult window = run.windows().get(index);
            double per = 100_000.0 / Math.max(1, window.relay().count());
            double memory = window.server().residentBytes() / 1048576.0;
            table.row(
                    run.server(),
                    window.relay().count(),
                    window.missing() + window.doubled(),
                    window.refused(),
                    window.lost(),
                    window.relay().p50(),
                    window.relay().p99(),
                    window.relay().p999(),
                    window.relay().max(),
                    window.join().p99(),
                    window.cpuPer100k(),
                    window.server().userSeconds() * per,
                    window.server().systemSeconds() * per,
                    ratio(window.cpuPer100k(), index, Column.CPU),
                    memory,
                    ratio(window.server().residentBytes(), index, Column.MEMORY));
        }
        return "Window: " + runs.getFirst().windows().get(index).name() + "\n" + table;
    }

    private enum Column {
        CPU,
        MEMORY;

        double of(WindowResult window) {
            return switch (this) {
                case CPU -> window.cpuPer100k();
                case MEMORY -> window.server().residentBytes();
            };
        }
    }

    /** Against the mean of all rounds of the thinnest one. */
    private String ratio(double value, int index, Column column) {
        return runs.stream()
                .filter(run -> run.server().equals(BASE))
                .mapToDouble(run -> column.of(run.windows().get(index)))
                .average()
                .stream()
                .mapToObj(base -> String.format(Locale.ROOT, "%.2f", value / base))
                .findFirst()
                .orElse("-");
    }

    /** How far the load generator itself can be trusted. */
    private String generator() {
        Table table = new Table(
                "load generator",
                "window",
                "frames sent",
                "received",
                "CPU %",
                "late p50 ms",
                "p99",
                "p99.9",
                "max",
                "flood msg/s",
                "floods cut");
        for (RunResult run : runs) {
            for (WindowResult window : run.windows()) {
                boolean last =
                        window == run.windows().getLast() && run.windows().size() > 1;
                table.row(
                        run.server(),
                        window.name(),
                        window.traffic().sent(),
                        window.traffic().received(),
                        window.generator().cpuSeconds() / window.seconds() * 100,
                        window.late().p50(),
                        window.late().p99(),
                        window.late().p999(),
                        window.late().max(),
                        last ? run.floodedPerSecond() : "-",
                        last ? run.floodsCut() : "-");
            }
        }
        return table.toString();
    }
}
