package app.madang.benchmarks.call;

import app.madang.benchmarks.report.Table;
import app.madang.benchmarks.screen.Shown;
import java.util.List;
import java.util.stream.Stream;

/** What showing costs: the means of calls with a window less those of the same calls without. */
public record ShowingReport(List<CallResult> results) {
    private record Kind(String program, int people) {}

    public String text() {
        Table table = new Table("program", "tiles", "window cores", "unseen cores", "showing cores", "%", "shown/s");
        results.stream()
                .map(each -> new Kind(each.program(), each.people()))
                .distinct()
                .forEach(kind -> row(table, kind));
        return table.toString();
    }

    private void row(Table table, Kind kind) {
        double window = cores(kind, "window");
        double unseen = cores(kind, "unseen");
        double fps = of(kind, "window")
                .flatMap(each -> each.shown().stream())
                .mapToDouble(Shown::fps)
                .average()
                .orElse(0);
        table.row(
                kind.program(),
                kind.people() - 1,
                window,
                unseen,
                window - unseen,
                unseen == 0 ? "-" : Math.round(100 * (window - unseen) / unseen),
                fps);
    }

    private double cores(Kind kind, String scene) {
        return of(kind, scene).mapToDouble(CallResult::cores).average().orElse(0);
    }

    private Stream<CallResult> of(Kind kind, String scene) {
        return results.stream()
                .filter(each -> each.scene().equals(scene)
                        && each.program().equals(kind.program())
                        && each.people() == kind.people());
    }
}
