package app.madang.client.ui.statistics;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.statistics.Sample;
import app.madang.client.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** One quantity of a link over the last minutes: name and unit, legend, and the drawn lines. */
final class Plot extends VBox {

    /**
     * @param legend what the line is; empty where there is only one
     * @param value of one sample, below 0 where unknown
     */
    record Line(String legend, ToDoubleFunction<LinkStatistics> value) {}

    /**
     * @param title with the unit
     * @param least the shortest end of the value axis
     */
    record Kind(String title, double least, List<Line> lines) {}

    /** The words at the axes, beside the title. */
    private static final double SMALLER = 0.92;

    private final Kind kind;
    private final Texts texts;
    private final List<Label> legends = new ArrayList<>();
    private final Label title;
    private final HBox head;
    private final PlotCanvas canvas;

    Plot(Kind kind, Texts texts) {
        super(4);
        this.kind = kind;
        this.texts = texts;
        canvas = new PlotCanvas(texts);
        title = new Label(kind.title());
        title.getStyleClass().add("plot-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(12, title, space);
        head.setAlignment(Pos.BASELINE_LEFT);
        for (Line line : kind.lines()) {
            Label legend = new Label(line.legend().isEmpty() ? "" : mark() + " " + line.legend());
            legend.getStyleClass().addAll("plot-legend", "plot-line-" + legends.size());
            legend.setMinWidth(0);
            legends.add(legend);
            head.getChildren().add(legend);
        }
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(head, canvas);
    }

    /** So that its words stand in one line. */
    double neededWidth() {
        return head.prefWidth(-1);
    }

    /** A whole line and a broken one: colour alone is not for everybody. */
    private String mark() {
        return legends.isEmpty() ? "━" : "╍";
    }

    void render(List<Sample> samples, long nowMs, long rangeMs) {
        List<double[]> values = new ArrayList<>();
        List<Color> colours = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < kind.lines().size(); i++) {
            ToDoubleFunction<LinkStatistics> value = kind.lines().get(i).value();
            double[] of = samples.stream()
                    .mapToDouble(sample -> value.applyAsDouble(sample.numbers()))
                    .toArray();
            for (double each : of) {
                largest = Math.max(largest, each);
            }
            values.add(of);
            colours.add((Color) legends.get(i).getTextFill());
        }
        long[] times = samples.stream().mapToLong(Sample::atMs).toArray();
        canvas.show(new PlotCanvas.Drawing(
                times,
                values,
                colours,
                (Color) title.getTextFill(),
                SMALLER * title.getFont().getSize(),
                nowMs,
                rangeMs,
                PlotScale.end(largest, kind.least())));
        setAccessibleText(inWords(values, largest));
    }

    private String inWords(List<double[]> values, double largest) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double[] of = values.get(i);
            double newest = of.length == 0 ? -1 : of[of.length - 1];
            if (newest >= 0) {
                String legend = kind.lines().get(i).legend();
                words.add((legend + " " + Units.number(newest)).strip());
            }
        }
        return texts.get("plot.inWords", kind.title(), String.join(", ", words), Units.number(largest));
    }
}
