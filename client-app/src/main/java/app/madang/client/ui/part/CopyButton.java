package app.madang.client.ui.part;

import app.madang.client.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Copies one text and says for a moment that it did. */
public final class CopyButton extends Button {
    private final Texts texts;
    private final String content;
    private final PauseTransition told = new PauseTransition(Duration.seconds(2));

    /** @param content what goes to the clipboard */
    public CopyButton(Texts texts, String content) {
        this.texts = texts;
        this.content = content;
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip());
        setOnAction(event -> copy());
        told.setOnFinished(event -> ready());
        ready();
    }

    /** As if pressed. */
    public void copy() {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(content);
        Clipboard.getSystemClipboard().setContent(clip);
        say(Icons.DONE, texts.get("copy.done"));
        told.playFromStart();
    }

    private void ready() {
        say(Icons.COPY, texts.get("copy.button"));
    }

    private void say(Icons icon, String words) {
        setGraphic(icon.node(16));
        setText(words);
        setAccessibleText(words);
        getTooltip().setText(words);
    }
}
