package app.madang.client.ui.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text field with its label above and, where what was typed is wrong, the sentence that says so below. */
public final class Field extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final TextField input;
    private final Complaint problem = new Complaint();
    private final String name;

    public Field(String name, String example) {
        this(name, example, new TextField());
    }

    /** @param input one that shows no letters, for instance */
    public Field(String name, String example, TextField input) {
        super(6);
        this.name = name;
        this.input = input;
        Label label = new Label(name);
        label.setLabelFor(input);
        label.getStyleClass().add("field-label");
        input.setPromptText(example);
        input.setAccessibleText(name);
        // What is wrong stands there until it is changed, not until the next press.
        input.textProperty().subscribe(text -> complain(""));
        getChildren().setAll(label, input, problem);
        complain("");
    }

    public TextField input() {
        return input;
    }

    public String text() {
        return input.getText();
    }

    /** Shows the sentence and goes to the field; empty takes it away. */
    public void complain(String sentence) {
        mark(sentence);
        if (!sentence.isEmpty()) {
            input.requestFocus();
        }
    }

    /** Shows the sentence and leaves the focus where it is; empty takes it away. */
    public void mark(String sentence) {
        boolean wrong = !sentence.isEmpty();
        problem.say(sentence);
        input.pseudoClassStateChanged(WRONG, wrong);
        input.setAccessibleText(wrong ? name + ". " + sentence : name);
    }
}
