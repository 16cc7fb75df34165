package app.madang.benchmarks.call;

import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.screen.Shown;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table of calls: a line for each, and how each compares with the mean of Chromium's of the same kind. */
public record CallReport(List<CallResult> results) {
    private static final double MIB = 1 << 20;

    public String text() {
        Table table = new Table(
                "program",
                "call",
                "people",
                "round",
                "cores",
                "user",
                "kernel",
                "display",
                "÷ chromium",
                "sent",
                "kbit/s",
                "limited by",
                "received",
                "kbit/s",
                "shown",
                "PSS MiB",
                "RSS MiB");
        for (CallResult each : results) {
            table.row(
                    each.program(),
                    each.scene(),
                    each.people(),
                    each.round(),
                    each.cores(),
                    each.used().userSeconds() / each.seconds(),
                    each.used().systemSeconds() / each.seconds(),
                    each.display().cpuSeconds() / each.seconds(),
                    comparison(each),
                    each.sent().text(),
                    Math.round(each.sent().kbps()),
                    each.sent().limitedBy(),
                    each.received().fps() == 0 ? "-" : each.received().text(),
                    each.received().fps() == 0
                            ? "-"
                            : Math.round(each.received().kbps()),
                    shown(each.shown()),
                    Math.round(each.used().proportionalBytes() / MIB),
                    Math.round(each.used().residentBytes() / MIB));
        }
        return table.toString();
    }

    /** Tiles, the width of the pictures in them, new pictures a second in each, and in the one that has least. */
    private static String shown(List<Shown> tiles) {
        if (tiles.isEmpty()) {
            return "-";
        }
        double mean = tiles.stream().mapToDouble(Shown::fps).average().orElse(0);
        double least = tiles.stream().mapToDouble(Shown::fps).min().orElse(0);
        return String.format(
                Locale.ROOT,
                "%dx %d@%.1f (%.1f)",
                tiles.size(),
                tiles.getFirst().width(),
                mean,
                least);
    }

    private String comparison(CallResult one) {
        OptionalDouble chromium = results.stream()
                .filter(each -> each.program().equals(Program.CHROMIUM.title()))
                .filter(each -> each.scene().equals(one.scene()) && each.people() == one.people())
                .mapToDouble(CallResult::cores)
                .average();
        return chromium.isPresent() ? String.format(Locale.ROOT, "%.2f", one.cores() / chromium.getAsDouble()) : "-";
    }
}
