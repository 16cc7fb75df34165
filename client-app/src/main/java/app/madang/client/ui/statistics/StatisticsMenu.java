package app.madang.client.ui.statistics;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the tiles' context menu offers: numbers, and sound alone. */
public final class StatisticsMenu extends ContextMenu {
    private final CheckMenuItem numbers;
    private final CheckMenuItem saving;

    public StatisticsMenu(Texts texts, Runnable toggleNumbers, Runnable toggleDetails, Runnable toggleSaving) {
        numbers = new CheckMenuItem(texts.get("statistics.numbers", Shortcut.NUMBERS.key()));
        numbers.setOnAction(event -> toggleNumbers.run());
        MenuItem details = new MenuItem(texts.get("statistics.details", Shortcut.CONNECTIONS.key()));
        details.setOnAction(event -> toggleDetails.run());
        saving = new CheckMenuItem(texts.get("saving.choose", Shortcut.SOUND_ONLY.key()));
        saving.setOnAction(event -> toggleSaving.run());
        getItems().setAll(numbers, details, new SeparatorMenuItem(), saving);
    }

    public void render(boolean numbersShown, boolean soundOnly) {
        saving.setSelected(soundOnly);
        numbers.setSelected(numbersShown);
    }
}
