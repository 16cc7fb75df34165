package app.madang.client.ui.call;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * Something that can be done in a call, as a menu offers it.
 *
 * @param words with its key
 * @param on whether it is so already; null where it is nothing that lasts
 */
record Deed(String words, Boolean on, Runnable act) {
    Deed(String words, Runnable act) {
        this(words, null, act);
    }

    /** Fills a menu, with a line between the groups. */
    static void fill(ContextMenu menu, List<List<Deed>> groups) {
        menu.getItems().clear();
        for (List<Deed> group :
                groups.stream().filter(Predicate.not(List::isEmpty)).toList()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(deed -> menu.getItems().add(deed.item()));
        }
    }

    private MenuItem item() {
        MenuItem item = on == null ? new MenuItem(words) : new CheckMenuItem(words);
        if (item instanceof CheckMenuItem check) {
            check.setSelected(on);
        }
        item.setOnAction(event -> act.run());
        return item;
    }
}
