package app.madang.client.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that do something by themselves; the page of shortcuts shows this list, and handlers ask it. Each has its
 * words in every language.
 */
public enum Shortcut {
    MICROPHONE(new KeyCodeCombination(KeyCode.M)),
    CAMERA(new KeyCodeCombination(KeyCode.V)),
    SHARE(new KeyCodeCombination(KeyCode.S)),
    NUMBERS(new KeyCodeCombination(KeyCode.I)),
    CONNECTIONS(new KeyCodeCombination(KeyCode.I, KeyCombination.SHIFT_DOWN)),
    CHAT(new KeyCodeCombination(KeyCode.T), withShortcut(KeyCode.T)),
    COPY_INVITATION(withShortcut(KeyCode.C)),
    SETTINGS(withShortcut(KeyCode.COMMA)),
    QUIT(withShortcut(KeyCode.Q), withShortcut(KeyCode.W));

    private final List<KeyCombination> keys;

    Shortcut(KeyCombination... keys) {
        this.keys = List.of(keys);
    }

    /** Ctrl, or Cmd on macOS. */
    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** The first of its keys, as this system writes it. */
    public String key() {
        return keys.getFirst().getDisplayText();
    }
}
