package app.madang.client.ui.statistics;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.statistics.PersonHistory;
import app.madang.client.ui.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The link to one person: name, how it is now, and its last minutes as plots. */
final class PersonSection extends VBox {
    private static final Insets BELOW_WORDS = new Insets(8, 0, 0, 0);

    private final Texts texts;
    private final NumberTexts words;
    private final Label name = new Label();
    private final Label now = new Label();
    private final List<Plot> plots;

    PersonSection(Texts texts) {
        super(4);
        this.texts = texts;
        words = new NumberTexts(texts);
        plots = kinds(texts).stream().map(kind -> new Plot(kind, texts)).toList();
        name.getStyleClass().add("panel-title");
        now.getStyleClass().add("note");
        now.setWrapText(true);
        now.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("person-section");
        PlotGrid grid = new PlotGrid(plots);
        setMargin(grid, BELOW_WORDS);
        getChildren().setAll(name, now, grid);
    }

    void render(PersonHistory person, long nowMs, long rangeMs) {
        name.setText(person.name());
        now.setText(person.here() ? current(person) : texts.get("statistics.gone"));
        plots.forEach(plot -> plot.render(person.samples(), nowMs, rangeMs));
    }

    private String current(PersonHistory person) {
        LinkStatistics newest = person.samples().getLast().numbers();
        return words.summaries(newest).getFirst() + "\n" + String.join(" · ", words.conditions(newest));
    }

    private static List<Plot.Kind> kinds(Texts texts) {
        String in = texts.get("plot.in");
        String out = texts.get("plot.out");
        return List.of(
                new Plot.Kind(
                        texts.get("plot.bitrate"),
                        100,
                        List.of(
                                new Plot.Line(in, numbers -> numbers.in().kbps()),
                                new Plot.Line(out, numbers -> numbers.out().kbps()))),
                new Plot.Kind(
                        texts.get("plot.frames"),
                        40,
                        List.of(
                                new Plot.Line(in, numbers -> numbers.in().fps()),
                                new Plot.Line(out, numbers -> numbers.out().fps()))),
                new Plot.Kind(texts.get("plot.delay"), 20, List.of(new Plot.Line("", numbers -> numbers.rttMs()))),
                new Plot.Kind(
                        texts.get("plot.loss"),
                        10,
                        List.of(
                                new Plot.Line(in, numbers -> numbers.in().lossPercent()),
                                new Plot.Line(out, numbers -> numbers.out().lossPercent()))));
    }
}
