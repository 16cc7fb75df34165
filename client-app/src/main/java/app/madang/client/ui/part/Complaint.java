package app.madang.client.ui.part;

import javafx.scene.control.Label;

/** The sentence that says what is wrong, next to where it is; out of sight while nothing is. */
public final class Complaint extends Label {
    public Complaint() {
        super(null, Icons.WARNING.node(16));
        getStyleClass().add("field-problem");
        setWrapText(true);
        // A sentence that does not fit grows downwards; without this it would be cut off.
        setMinHeight(USE_PREF_SIZE);
        say("");
    }

    /** Empty takes it away. */
    public void say(String sentence) {
        setText(sentence);
        Shown.set(this, !sentence.isEmpty());
    }
}
