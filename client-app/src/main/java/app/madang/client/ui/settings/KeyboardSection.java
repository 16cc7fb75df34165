package app.madang.client.ui.settings;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import javafx.scene.control.Button;

/** Leads to the page of shortcuts. */
final class KeyboardSection extends Section {
    KeyboardSection(Texts texts, Runnable shortcuts) {
        super(texts.get("settings.keyboard"));
        Button open =
                new Button(texts.get("settings.keyboard.open", Shortcut.SHORTCUTS.key()), Icons.KEYBOARD.node(18));
        open.setOnAction(event -> shortcuts.run());
        getChildren().addAll(note(texts.get("settings.keyboard.note")), open);
    }

    @Override
    void open() {}
}
