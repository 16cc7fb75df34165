package app.madang.client.ui.settings;

import app.madang.client.call.port.IceSettings.PortRange;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Complaint;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Two port numbers, or none. They count when people go on to something else; what is wrong stays to be corrected. */
final class PortFields extends VBox {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final int COLUMNS = 6;

    private final Texts texts;
    private final Consumer<PortRange> chosen;
    private final TextField first;
    private final TextField last;
    private final Complaint problem = new Complaint();
    /** What counts now, null for any port. */
    private PortRange counting;

    /** @param chosen gets null for any port */
    PortFields(Texts texts, Consumer<PortRange> chosen) {
        super(6);
        this.texts = texts;
        this.chosen = chosen;
        first = input(texts.get("settings.ports.first"));
        last = input(texts.get("settings.ports.last"));
        Label title = new Label(texts.get("settings.ports"));
        title.getStyleClass().add("field-label");
        HBox row = new HBox(8, first, new Label("–"), last);
        row.setAlignment(Pos.CENTER_LEFT);
        // On the way from one number to the other nothing is wrong yet.
        row.focusWithinProperty().subscribe(within -> {
            if (!within) {
                commit();
            }
        });
        getChildren().setAll(title, row, problem, Section.note(texts.get("settings.ports.note")));
    }

    private TextField input(String name) {
        TextField input = new TextField();
        input.setPrefColumnCount(COLUMNS);
        input.setAccessibleText(name);
        input.setPromptText(texts.get("settings.ports.any"));
        input.setOnAction(event -> commit());
        input.textProperty().subscribe(text -> problem.say(""));
        return input;
    }

    /** Shows what counts, unless something wrong still waits to be corrected. */
    void show(PortRange range) {
        counting = range;
        if (typed().isPresent()) {
            first.setText(range == null ? "" : Integer.toString(range.first()));
            last.setText(range == null ? "" : Integer.toString(range.last()));
        }
    }

    void takeOver(PortFields before) {
        first.setText(before.first.getText());
        last.setText(before.last.getText());
    }

    void commit() {
        Optional<Typed> typed = typed();
        problem.say(typed.isPresent() ? "" : texts.get("settings.ports.wrong"));
        if (typed.isPresent() && !Objects.equals(typed.get().range(), counting)) {
            counting = typed.get().range();
            chosen.accept(counting);
        }
    }

    /** Empty where it is neither two good numbers nor nothing. */
    private Optional<Typed> typed() {
        String from = first.getText().strip();
        String to = last.getText().strip();
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.of(new Typed(null));
        }
        if (!NUMBER.matcher(from).matches() || !NUMBER.matcher(to).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Typed(new PortRange(Integer.parseInt(from), Integer.parseInt(to))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param range null for any port */
    private record Typed(PortRange range) {}
}
