package app.madang.client.ui.part;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A quiet line that says what lasts; out of sight while there is nothing to say. */
public final class Banner extends HBox {
    private final Label sentence = new Label();

    /** @param look a class of the stylesheet: {@code warning} or {@code information} */
    public Banner(Icons icon, String look) {
        super(10);
        getStyleClass().addAll("banner", look);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setWrapText(true);
        // A sentence that does not fit grows downwards; without this it would be cut off.
        sentence.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(icon.node(18), sentence);
        say("");
    }

    /** Empty takes the banner away. */
    public void say(String words) {
        sentence.setText(words);
        setAccessibleText(words);
        Shown.set(this, !words.isEmpty());
    }
}
