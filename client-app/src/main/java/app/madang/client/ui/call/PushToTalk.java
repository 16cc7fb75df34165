package app.madang.client.ui.call;

import app.madang.client.call.CallControl;
import app.madang.client.ui.Shortcut;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * The microphone is on while the space bar is held, where it was off before. The bar keeps its other meanings where
 * people see that it has them: in a text, and on a control that shows with a ring that the keyboard is there. A control
 * that merely was clicked shows none, so who mutes with the mouse can speak at once.
 */
final class PushToTalk {
    private final CallControl call;
    private boolean held;

    /** @param page where it counts; it ends with the page, where the keyboard goes elsewhere and with the window's focus */
    PushToTalk(CallControl call, Region page) {
        this.call = call;
        page.focusWithinProperty().subscribe(this::endWithout);
        page.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(this::endWithout);
        page.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void endWithout(boolean focus) {
        if (!focus) {
            end();
        }
    }

    /**
     * A key, of which the keyboard sends repeats while it is held.
     *
     * @return whether it meant this
     */
    boolean pressed(KeyEvent event, boolean microphoneOn) {
        if (!Shortcut.TALK.matches(event) || meansOther(event)) {
            return false;
        }
        if (!held && !microphoneOn) {
            held = true;
            call.setMicrophone(true);
        }
        return true;
    }

    private boolean meansOther(KeyEvent event) {
        return !held
                && event.getTarget() instanceof Node node
                && (node.isFocusVisible() || node instanceof TextInputControl text && text.isEditable());
    }

    private void released(KeyEvent event) {
        if (held && event.getCode() == KeyCode.SPACE) {
            end();
            event.consume();
        }
    }

    /** Muted again; harmless where the bar is not held. */
    void end() {
        if (held) {
            held = false;
            call.setMicrophone(false);
        }
    }
}
