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
    TALK(new KeyCodeCombination(KeyCode.SPACE)),
    CAMERA(new KeyCodeCombination(KeyCode.V)),
    SHARE(new KeyCodeCombination(KeyCode.S)),
    NUMBERS(new KeyCodeCombination(KeyCode.I)),
    CONNECTIONS(new KeyCodeCombination(KeyCode.I, KeyCombination.SHIFT_DOWN)),
    LAYOUT(new KeyCodeCombination(KeyCode.G)),
    PIN(new KeyCodeCombination(KeyCode.P)),
    SILENCE(new KeyCodeCombination(KeyCode.L)),
    OWN_PICTURE(new KeyCodeCombination(KeyCode.O)),
    FULL_SCREEN(new KeyCodeCombination(KeyCode.F11), new KeyCodeCombination(KeyCode.F)),
    SMALL_WINDOW(new KeyCodeCombination(KeyCode.F, KeyCombination.SHIFT_DOWN)),
    NEXT_PAGE(new KeyCodeCombination(KeyCode.PAGE_DOWN)),
    PREVIOUS_PAGE(new KeyCodeCombination(KeyCode.PAGE_UP)),
    TILE_MENU(
            new KeyCodeCombination(KeyCode.CONTEXT_MENU),
            new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN)),
    MORE(new KeyCodeCombination(KeyCode.F10)),
    HAND(new KeyCodeCombination(KeyCode.H)),
    REACTIONS(new KeyCodeCombination(KeyCode.R)),
    /** One for each reaction, in their order; and again on the number pad. */
    REACT(
            5,
            new KeyCodeCombination(KeyCode.DIGIT1),
            new KeyCodeCombination(KeyCode.DIGIT2),
            new KeyCodeCombination(KeyCode.DIGIT3),
            new KeyCodeCombination(KeyCode.DIGIT4),
            new KeyCodeCombination(KeyCode.DIGIT5),
            new KeyCodeCombination(KeyCode.NUMPAD1),
            new KeyCodeCombination(KeyCode.NUMPAD2),
            new KeyCodeCombination(KeyCode.NUMPAD3),
            new KeyCodeCombination(KeyCode.NUMPAD4),
            new KeyCodeCombination(KeyCode.NUMPAD5)),
    SOUND_ONLY(new KeyCodeCombination(KeyCode.B)),
    CHAT(new KeyCodeCombination(KeyCode.T), withShortcut(KeyCode.T)),
    COPY_INVITATION(withShortcut(KeyCode.C)),
    SETTINGS(withShortcut(KeyCode.COMMA)),
    SHORTCUTS(new KeyCodeCombination(KeyCode.F1)),
    TEXT_LARGER(1, withShortcut(KeyCode.PLUS), withShortcut(KeyCode.EQUALS), withShortcut(KeyCode.ADD)),
    TEXT_SMALLER(1, withShortcut(KeyCode.MINUS), withShortcut(KeyCode.SUBTRACT)),
    TEXT_USUAL(1, withShortcut(KeyCode.DIGIT0), withShortcut(KeyCode.NUMPAD0)),
    NEXT(new KeyCodeCombination(KeyCode.TAB)),
    PRESS(1, new KeyCodeCombination(KeyCode.ENTER), new KeyCodeCombination(KeyCode.SPACE)),
    CLOSE(new KeyCodeCombination(KeyCode.ESCAPE)),
    QUIT(withShortcut(KeyCode.Q), withShortcut(KeyCode.W));

    /** Where a key does what it does. */
    public enum Where {
        ANYWHERE,
        CALL
    }

    private final List<KeyCombination> keys;
    private final int named;

    Shortcut(KeyCombination... keys) {
        this(keys.length, keys);
    }

    /** @param named how many of them are no other way to type the same */
    Shortcut(int named, KeyCombination... keys) {
        this.named = named;
        this.keys = List.of(keys);
    }

    /** Ctrl, or Cmd on macOS. */
    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    public Where where() {
        return switch (this) {
            case MICROPHONE,
                    TALK,
                    CAMERA,
                    SHARE,
                    NUMBERS,
                    CONNECTIONS,
                    LAYOUT,
                    PIN,
                    SILENCE,
                    OWN_PICTURE,
                    FULL_SCREEN,
                    SMALL_WINDOW,
                    NEXT_PAGE,
                    PREVIOUS_PAGE,
                    TILE_MENU,
                    MORE,
                    HAND,
                    REACTIONS,
                    REACT,
                    SOUND_ONLY,
                    CHAT,
                    COPY_INVITATION -> Where.CALL;
            case SETTINGS, SHORTCUTS, TEXT_LARGER, TEXT_SMALLER, TEXT_USUAL, NEXT, PRESS, CLOSE, QUIT -> Where.ANYWHERE;
        };
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** Which of the named keys it is, or means the same; only where it matches. */
    public int which(KeyEvent event) {
        int place = 0;
        while (!keys.get(place).match(event)) {
            place++;
        }
        return place % named;
    }

    /** Those that one would name, as this system writes them. */
    public List<String> keys() {
        return keys.stream().limit(named).map(KeyCombination::getDisplayText).toList();
    }

    /** The first of its keys, as this system writes it. */
    public String key() {
        return keys.getFirst().getDisplayText();
    }
}
