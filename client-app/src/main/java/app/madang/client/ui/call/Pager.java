package app.madang.client.ui.call;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Leads to tiles on other pages, and says who speaks there. */
final class Pager extends HBox {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    /** Less shows no more of a name than its beginning. */
    private static final double ROOM_FOR_NAME = 64;

    private final Texts texts;
    private final Side before;
    private final Side after;
    private final Label where = new Label();

    /** @param turn told -1 for the page before, 1 for the next */
    Pager(Texts texts, IntConsumer turn) {
        super(2);
        this.texts = texts;
        before = new Side(
                Icons.PREVIOUS, texts.get("page.previous", Shortcut.PREVIOUS_PAGE.key()), () -> turn.accept(-1));
        after = new Side(Icons.NEXT, texts.get("page.next", Shortcut.NEXT_PAGE.key()), () -> turn.accept(1));
        where.getStyleClass().add("page-number");
        where.setMinWidth(USE_PREF_SIZE);
        before.names.setAlignment(Pos.CENTER_RIGHT);
        setAlignment(Pos.CENTER);
        getChildren().setAll(before.names, before.button, where, after.button, after.names);
    }

    /**
     * @param speakBefore the names of those who speak on pages before this one
     * @param speakAfter on pages after it
     */
    void render(Page page, List<String> speakBefore, List<String> speakAfter) {
        where.setText(texts.get("page.of", page.number() + 1, page.of()));
        where.setAccessibleText(texts.get("page.of.long", page.number() + 1, page.of()));
        before.button.setDisable(page.number() == 0);
        after.button.setDisable(page.number() == page.of() - 1);
        before.render(speakBefore);
        after.render(speakAfter);
    }

    /** One way to go. Both take equal room, so that the buttons stay where they are whoever speaks. */
    private final class Side {
        private final String words;
        private final Button button;
        private final Tooltip tooltip = new Tooltip();
        private final Label names = new Label(null, Icons.MICROPHONE.node(16));
        private List<String> speaking;

        Side(Icons icon, String words, Runnable action) {
            this.words = words;
            button = new Button(null, icon.node(18));
            button.getStyleClass().addAll("flat", "button-icon", "page-button");
            button.setTooltip(tooltip);
            button.setOnAction(event -> action.run());
            names.getStyleClass().add("page-speaking");
            names.setMinWidth(0);
            names.setPrefWidth(0);
            names.setMaxWidth(Double.MAX_VALUE);
            names.widthProperty().subscribe(width -> showNames());
            setHgrow(names, Priority.ALWAYS);
            render(List.of());
        }

        private void render(List<String> now) {
            if (now.equals(speaking)) {
                return;
            }
            speaking = now;
            String all = String.join(", ", now);
            String said = now.isEmpty() ? words : texts.get("page.speaking", words, all);
            names.setText(all);
            tooltip.setText(said);
            button.setAccessibleText(said);
            button.pseudoClassStateChanged(SPEAKING, !now.isEmpty());
            showNames();
        }

        private void showNames() {
            names.setVisible(names.getWidth() >= ROOM_FOR_NAME && !speaking.isEmpty());
        }
    }
}
