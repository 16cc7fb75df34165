package app.madang.client.ui.call;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Leads to tiles on other pages. */
final class Pager extends HBox {
    private final Texts texts;
    private final Button previous;
    private final Button next;
    private final Label where = new Label();

    /** @param turn told -1 for the page before, 1 for the next */
    Pager(Texts texts, IntConsumer turn) {
        super(2);
        this.texts = texts;
        previous =
                button(Icons.PREVIOUS, texts.get("page.previous", Shortcut.PREVIOUS_PAGE.key()), () -> turn.accept(-1));
        next = button(Icons.NEXT, texts.get("page.next", Shortcut.NEXT_PAGE.key()), () -> turn.accept(1));
        where.getStyleClass().add("page-number");
        where.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().setAll(previous, where, next);
    }

    private static Button button(Icons icon, String words, Runnable action) {
        Button button = new Button(null, icon.node(18));
        button.getStyleClass().addAll("flat", "button-icon", "page-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    void render(Page page) {
        where.setText(texts.get("page.of", page.number() + 1, page.of()));
        where.setAccessibleText(texts.get("page.of.long", page.number() + 1, page.of()));
        previous.setDisable(page.number() == 0);
        next.setDisable(page.number() == page.of() - 1);
    }
}
