package app.madang.client.ui.chat;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.ChatText;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Where people write. Enter sends, Shift+Enter begins a new line. What cannot be sent stays where it is. */
final class MessageInput extends VBox {
    private static final int MOST_LINES = 4;

    private final Texts texts;
    private final Predicate<String> send;
    private final TextArea area = new TextArea();
    private final Label problem = new Label();
    private final Button button;
    /** The last syllable is still being put together: Enter finishes it and does not send. */
    private boolean composing;

    /**
     * @param send says it; false keeps it here
     * @param attach asks for files to send
     */
    MessageInput(Texts texts, Predicate<String> send, Runnable attach) {
        super(4);
        this.texts = texts;
        this.send = send;
        button = new Button(null, Icons.SEND.node(18));
        button.getStyleClass().addAll("button-icon", "accent");
        button.setAccessibleText(texts.get("chat.send"));
        button.setTooltip(new Tooltip(texts.get("chat.send")));
        button.setOnAction(event -> send());
        area.setWrapText(true);
        area.setMinHeight(USE_PREF_SIZE);
        area.setPrefRowCount(1);
        area.getStyleClass().add("chat-input");
        area.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.textProperty().subscribe(this::changed);
        area.widthProperty().subscribe(width -> grow());
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        Button files = new Button(null, Icons.ATTACH.node(18));
        files.getStyleClass().addAll("flat", "button-icon");
        files.setAccessibleText(texts.get("file.choose"));
        files.setTooltip(new Tooltip(texts.get("file.choose")));
        files.setOnAction(event -> attach.run());
        HBox line = new HBox(4, files, area, button);
        line.setAlignment(Pos.BOTTOM_RIGHT);
        HBox.setHgrow(area, Priority.ALWAYS);
        getChildren().setAll(line, problem);
        prompt(texts.get("chat.write"));
        say("");
    }

    void prompt(String words) {
        area.setPromptText(words);
        area.setAccessibleText(words);
    }

    void say(String words) {
        problem.setText(words);
        Shown.set(problem, !words.isEmpty());
    }

    void focus() {
        area.requestFocus();
    }

    /** What is written, and what of it is marked. */
    record Writing(String text, int anchor, int caret) {}

    Writing writing() {
        return new Writing(area.getText(), area.getAnchor(), area.getCaretPosition());
    }

    void fill(Writing before) {
        area.setText(before.text());
        area.selectRange(before.anchor(), before.caret());
    }

    boolean isArea(Node node) {
        return node == area;
    }

    void clear() {
        area.clear();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            // A tabulator in a message is rarer than the wish to go on to the next control.
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !composing) {
            if (event.isShiftDown()) {
                area.replaceSelection("\n");
            } else {
                send();
            }
            event.consume();
        }
    }

    private void send() {
        if (isTooLong() || area.getText().isBlank()) {
            return;
        }
        if (send.test(area.getText())) {
            area.clear();
        }
        area.requestFocus();
    }

    private void changed(String text) {
        say(isTooLong() ? texts.get("chat.tooLong", ChatText.MAX) : "");
        button.setDisable(text.isBlank() || isTooLong());
        grow();
    }

    private boolean isTooLong() {
        return ChatText.isTooLong(area.getText());
    }

    /** As high as what is written, up to a few lines. */
    private void grow() {
        if (area.lookup(".text") instanceof Text shown) {
            double line = shown.getFont().getSize() * 1.35;
            long lines = Math.round(shown.getLayoutBounds().getHeight() / line);
            area.setPrefRowCount(Math.clamp(lines, 1, MOST_LINES));
        }
    }
}
