package app.madang.client.ui.statistics;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What the tiles' context menu offers about numbers. */
public final class StatisticsMenu extends ContextMenu {
    private final CheckMenuItem numbers;

    public StatisticsMenu(Texts texts, Runnable toggleNumbers, Runnable toggleDetails) {
        numbers = new CheckMenuItem(texts.get("statistics.numbers", Shortcut.NUMBERS.key()));
        numbers.setOnAction(event -> toggleNumbers.run());
        MenuItem details = new MenuItem(texts.get("statistics.details", Shortcut.CONNECTIONS.key()));
        details.setOnAction(event -> toggleDetails.run());
        getItems().setAll(numbers, details);
    }

    public void render(boolean numbersShown) {
        numbers.setSelected(numbersShown);
    }
}
