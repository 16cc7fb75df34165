package app.madang.client.ui.keys;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Shortcut.Where;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Sheet;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every key that does something by itself, and what it does. */
public final class ShortcutsPage implements Sheet.Content {
    private final Texts texts;
    private final VBox all = new VBox(24);

    private ShortcutsPage(Texts texts) {
        this.texts = texts;
        all.getStyleClass().add("settings");
        for (Where where : Where.values()) {
            all.getChildren().add(part(where));
        }
    }

    public static Sheet sheet(Texts texts) {
        return new Sheet(texts.get("shortcuts.title"), texts.get("shortcuts.close"), new ShortcutsPage(texts));
    }

    private VBox part(Where where) {
        Label title = new Label(texts.get("where." + where.name()));
        title.getStyleClass().add("section-title");
        VBox part = new VBox(8, title);
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.where() == where) {
                part.getChildren().add(row(shortcut));
            }
        }
        return part;
    }

    private HBox row(Shortcut shortcut) {
        String words = texts.get("shortcut." + shortcut.name());
        Label does = new Label(words);
        does.setWrapText(true);
        does.setMinHeight(Region.USE_PREF_SIZE);
        does.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(does, Priority.ALWAYS);
        HBox row = new HBox(8, does);
        for (String key : shortcut.keys()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("shortcut");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(texts.get("shortcuts.row", String.join(", ", shortcut.keys()), words));
        return row;
    }

    @Override
    public Region node() {
        return all;
    }

    @Override
    public void open() {}

    @Override
    public void close() {}
}
