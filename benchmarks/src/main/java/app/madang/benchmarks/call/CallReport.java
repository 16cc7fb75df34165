package app.madang.benchmarks.call;

import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.report.Table;
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
                "÷ chromium",
                "sent",
                "kbit/s",
                "limited by",
                "received",
                "kbit/s",
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
                    comparison(each),
                    each.sent().text(),
                    Math.round(each.sent().kbps()),
                    each.sent().limitedBy(),
                    each.received().text(),
                    Math.round(each.received().kbps()),
                    Math.round(each.used().proportionalBytes() / MIB),
                    Math.round(each.used().residentBytes() / MIB));
        }
        return table.toString();
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
