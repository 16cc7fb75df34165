package app.madang.client.ui.call;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallState.Self;
import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.SwitchButton;
import app.madang.client.ui.part.Switches;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What one needs beside the picture in the small window: to be silent, to leave, and the way back. */
final class SmallBar extends HBox {
    private final SwitchButton microphone;
    private final Button back;
    private boolean microphoneOn;

    SmallBar(CallControl call, Texts texts, Runnable enlarge) {
        super(8);
        microphone = Switches.microphone(texts, () -> call.setMicrophone(!microphoneOn));
        back = button(Icons.ENLARGE, texts.get("view.large", Shortcut.SMALL_WINDOW.key()), enlarge);
        Button leave = button(Icons.LEAVE, texts.get("call.leave"), call::leave);
        leave.getStyleClass().add("leave");
        getStyleClass().add("small-bar");
        setAlignment(Pos.CENTER);
        getChildren().setAll(microphone, back, leave);
    }

    private static Button button(Icons icon, String words, Runnable action) {
        Button button = new Button(null, icon.node(22));
        button.getStyleClass().add("round-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    void render(Self self) {
        microphoneOn = self.media().audio();
        microphone.render(microphoneOn);
    }

    void focusBack() {
        back.requestFocus();
    }
}
