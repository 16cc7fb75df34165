package app.madang.client.ui.call;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.protocol.Reaction;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The reactions, each with its name and its key. */
final class ReactionMenu extends ContextMenu {
    private static final double SIZE = 24;

    ReactionMenu(Texts texts, Consumer<Reaction> react) {
        for (Reaction reaction : Reaction.values()) {
            String words = texts.get("shortcuts.row", key(reaction), texts.of(reaction));
            MenuItem item = new MenuItem(words, ReactionPicture.of(reaction, SIZE));
            item.setOnAction(event -> react.accept(reaction));
            getItems().add(item);
        }
    }

    private static String key(Reaction reaction) {
        return Shortcut.REACT.keys().get(reaction.ordinal());
    }
}
