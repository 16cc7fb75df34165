package app.madang.client.ui.chat;

import app.madang.client.data.ChatMessage;
import app.madang.client.ui.Opener;
import app.madang.client.ui.part.Shown;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One message: who, when, what, and what is the matter with it. */
final class MessageBubble extends VBox {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass PRIVATE = PseudoClass.getPseudoClass("private");

    private final ChatTexts texts;
    private final Opener opener;
    private final Label author = new Label();
    private final Label time = new Label();
    private final Label remark = new Label();
    private final TextFlow words = new TextFlow();

    MessageBubble(ChatTexts texts, Opener opener) {
        super(2);
        this.texts = texts;
        this.opener = opener;
        author.getStyleClass().add("chat-author");
        author.setMinWidth(0);
        time.getStyleClass().add("chat-time");
        time.setMinWidth(USE_PREF_SIZE);
        remark.getStyleClass().add("chat-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("chat-words");
        HBox head = new HBox(8, author, time);
        head.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(author, Priority.SOMETIMES);
        getChildren().setAll(head, words, remark);
        getStyleClass().add("chat-message");
    }

    void show(ChatMessage message) {
        author.setText(texts.author(message));
        time.setText(texts.time(message));
        remark.setText(texts.remark(message));
        Shown.set(remark, !remark.getText().isEmpty());
        words.getChildren()
                .setAll(Linked.pieces(message.text()).stream().map(this::node).toList());
        pseudoClassStateChanged(OWN, message.own());
        pseudoClassStateChanged(PRIVATE, message.to() != null);
        setAccessibleText(String.join(", ", author.getText(), time.getText(), message.text(), remark.getText()));
    }

    private Node node(Linked.Piece piece) {
        if (piece.target() == null) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("chat-text");
            return text;
        }
        Hyperlink link = new Hyperlink(piece.text());
        link.setWrapText(true);
        link.maxWidthProperty().bind(words.widthProperty());
        link.setOnAction(event -> opener.browse(piece.target()));
        return link;
    }
}
