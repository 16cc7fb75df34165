package app.madang.client.ui.doctor;

import app.madang.client.doctor.Step;
import app.madang.client.ui.part.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One step: how it went as a sign, what it is, what became of it. */
final class StepRow extends HBox {
    private static final int SIGN = 20;

    private final DoctorTexts texts;
    private final Step.Kind kind;
    private final StackPane sign = new StackPane();
    private final Label sentence = new Label();

    StepRow(DoctorTexts texts, Step.Kind kind) {
        super(12);
        this.texts = texts;
        this.kind = kind;
        getStyleClass().add("doctor-step");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        Label title = new Label(texts.title(kind));
        title.getStyleClass().add("field-label");
        sentence.getStyleClass().add("note");
        sentence.setWrapText(true);
        // A sentence that does not fit grows downwards; without this it would be cut off.
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinHeight(USE_PREF_SIZE);
        sign.setMinSize(SIGN, SIGN);
        sign.setPrefSize(SIGN, SIGN);
        sign.setMaxHeight(SIGN);
        getChildren().setAll(sign, words);
        await();
    }

    /** Nothing is known yet. */
    void await() {
        sign.getChildren().clear();
        sentence.setText("…");
        setAccessibleText(texts.title(kind));
    }

    void show(Step step) {
        sign.getChildren().setAll(icon(step.mark()).node(SIGN));
        sign.getStyleClass().setAll(look(step.mark()));
        sentence.setText(texts.of(step));
        setAccessibleText(texts.of(step.mark()) + ": " + texts.title(kind) + ". " + texts.of(step));
    }

    private static Icons icon(Step.Mark mark) {
        return switch (mark) {
            case GOOD -> Icons.DONE;
            case BAD -> Icons.WARNING;
            case OPEN -> Icons.INFORMATION;
        };
    }

    private static String look(Step.Mark mark) {
        return switch (mark) {
            case GOOD -> "sign-good";
            case BAD -> "sign-bad";
            case OPEN -> "sign-open";
        };
    }
}
