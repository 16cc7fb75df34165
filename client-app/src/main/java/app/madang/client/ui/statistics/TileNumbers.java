package app.madang.client.ui.statistics;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Shown;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The numbers of one link in a corner of its tile: as many lines as fit, at least a short first one. Has no lines while
 * it shows nothing, and measures only when its words or its tile change.
 */
public final class TileNumbers extends VBox {
    private static final Insets PADDING = new Insets(4, 8, 4, 8);

    private final NumberTexts words;
    private final Label summary = new Label();
    /** Never seen: tells how long words are. */
    private final Label measure = new Label();

    private final VBox lines = new VBox();
    private List<String> summaries = List.of();
    private List<List<String>> details = List.of();
    private double room;
    private double height;

    public TileNumbers(Texts texts) {
        words = new NumberTexts(texts);
        getStyleClass().add("tile-numbers");
        summary.getStyleClass().add("tile-numbers-summary");
        setPadding(PADDING);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        Shown.set(measure, false);
        Shown.set(this, false);
    }

    /** From now on; null for nothing. */
    public void show(LinkStatistics numbers) {
        if (numbers != null) {
            summaries = words.summaries(numbers);
            details = words.details(numbers);
            fill();
        } else if (!summaries.isEmpty()) {
            getChildren().clear();
            summaries = List.of();
            Shown.set(this, false);
        }
    }

    /** In words, empty where nothing is shown. */
    public String inWords() {
        return summaries.isEmpty() ? "" : summaries.getFirst();
    }

    /** The room that there is, in pixels. */
    public void fit(double newRoom, double newHeight) {
        if (newRoom != room || newHeight != height) {
            room = newRoom;
            height = newHeight;
            fill();
        }
    }

    private void fill() {
        if (summaries.isEmpty() || room <= 0) {
            return;
        }
        if (getChildren().isEmpty()) {
            getChildren().setAll(summary, lines, measure);
            applyCss();
        }
        double wide = room - PADDING.getLeft() - PADDING.getRight();
        int fitting = (int) ((height - PADDING.getTop() - PADDING.getBottom()) / summary.prefHeight(-1));
        String first = firstThatFits(summaries, summary, wide);
        Shown.set(this, fitting > 0 && !first.isEmpty());
        write(details.stream()
                .map(variants -> firstThatFits(variants, measure, wide))
                .takeWhile(text -> !text.isEmpty())
                .limit(Math.max(0, fitting - 1))
                .toList());
        summary.setText(first);
    }

    /** Empty where none does. */
    private static String firstThatFits(List<String> variants, Label as, double wide) {
        for (String text : variants) {
            as.setText(text);
            if (as.prefWidth(-1) <= wide) {
                return text;
            }
        }
        return "";
    }

    private void write(List<String> texts) {
        while (lines.getChildren().size() > texts.size()) {
            lines.getChildren().removeLast();
        }
        while (lines.getChildren().size() < texts.size()) {
            lines.getChildren().add(new Label());
        }
        for (int i = 0; i < texts.size(); i++) {
            ((Label) lines.getChildren().get(i)).setText(texts.get(i));
        }
    }
}
