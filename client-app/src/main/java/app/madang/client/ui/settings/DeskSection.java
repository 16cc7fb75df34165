package app.madang.client.ui.settings;

import app.madang.client.ui.Choices.Desk;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import javafx.scene.control.CheckBox;

/** What the desktop tells while people look elsewhere. */
final class DeskSection extends Section {
    private final Preferences preferences;
    private final CheckBox notifications;
    private final CheckBox words;

    DeskSection(Preferences preferences, Texts texts) {
        super(texts.get("settings.desk"));
        this.preferences = preferences;
        notifications = box(texts.get("settings.notifications"));
        notifications.setOnAction(event -> change());
        words = box(texts.get("settings.words"));
        words.setOnAction(event -> change());
        getChildren()
                .addAll(
                        together(notifications, note(texts.get("settings.notifications.note"))),
                        together(words, note(texts.get("settings.words.note"))));
    }

    @Override
    void open() {
        Desk desk = preferences.choices().desk();
        notifications.setSelected(desk.notifications());
        words.setSelected(desk.words());
        words.setDisable(!desk.notifications());
    }

    private void change() {
        preferences.remember(preferences.choices().with(new Desk(notifications.isSelected(), words.isSelected())));
        open();
    }
}
