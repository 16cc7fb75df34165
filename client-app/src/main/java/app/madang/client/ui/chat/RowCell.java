package app.madang.client.ui.chat;

import app.madang.client.ui.Opener;
import app.madang.client.ui.Texts;
import javafx.scene.control.ListCell;

/** One line of the chat's list: a message or a file. */
final class RowCell extends ListCell<Row> {
    private final MessageBubble bubble;
    private final FileCard card;
    private Row shown;

    RowCell(Texts texts, ChatTexts chatTexts, Opener opener, FileDeeds deeds) {
        bubble = new MessageBubble(chatTexts, opener);
        card = new FileCard(texts, deeds);
        getStyleClass().add("chat-cell");
        // Without a width of its own a cell is as wide as the list, and long words wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            shown = null;
            setGraphic(null);
            setAccessibleText(null);
        } else if (!row.equals(shown)) {
            shown = row;
            show(row);
        }
    }

    private void show(Row row) {
        switch (row) {
            case Row.Said said -> {
                bubble.show(said.message());
                setGraphic(bubble);
                setAccessibleText(bubble.getAccessibleText());
            }
            case Row.Sent sent -> {
                card.show(sent.transfer());
                setGraphic(card);
                setAccessibleText(card.inWords());
            }
        }
    }
}
