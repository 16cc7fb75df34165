package app.madang.client.ui.settings;

import app.madang.client.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One part of the settings, below its heading. {@link SettingsPage} has the list of all. */
abstract class Section extends VBox {
    protected Section(String title) {
        super(16);
        getStyleClass().add("settings-section");
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        getChildren().setAll(heading);
    }

    /** Shows what is chosen now, as it may have been changed elsewhere. The settings come into sight. */
    abstract void open();

    /** They go out of sight: what was typed and is right counts. */
    void close() {}

    static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    static CheckBox box(String words) {
        CheckBox box = new CheckBox(words);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    /** What to say of options that decide in this run; empty where there are none. */
    static String overruled(List<String> options, Texts texts) {
        return options.isEmpty() ? "" : texts.get("settings.overruled", String.join(", ", options));
    }

    /** A control and the sentence about it, closer to each other than to the rest. */
    static VBox together(Node... nodes) {
        return new VBox(6, nodes);
    }
}
