package app.madang.client.ui.lobby;

import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text field with its label above and, where what was typed is wrong, the sentence that says so below. */
final class Field extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final TextField input = new TextField();
    private final Label problem = new Label(null, Icons.WARNING.node(16));
    private final String name;

    Field(String name, String example) {
        super(6);
        this.name = name;
        Label label = new Label(name);
        label.setLabelFor(input);
        label.getStyleClass().add("field-label");
        input.setPromptText(example);
        input.setAccessibleText(name);
        // What is wrong stands there until it is changed, not until the next press.
        input.textProperty().subscribe(text -> complain(""));
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(label, input, problem);
        complain("");
    }

    TextField input() {
        return input;
    }

    String text() {
        return input.getText();
    }

    /** Shows the sentence and goes to the field; empty takes it away. */
    void complain(String sentence) {
        boolean wrong = !sentence.isEmpty();
        problem.setText(sentence);
        Shown.set(problem, wrong);
        input.pseudoClassStateChanged(WRONG, wrong);
        input.setAccessibleText(wrong ? name + ". " + sentence : name);
        if (wrong) {
            input.requestFocus();
        }
    }
}
