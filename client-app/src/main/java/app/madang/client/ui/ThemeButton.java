package app.madang.client.ui;

import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.part.Icons;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Goes through the desktop's own colours, light and dark; remembered. */
final class ThemeButton extends Button {
    private final Texts texts;
    private final Preferences preferences;
    private final Consumer<Look> chosen;

    ThemeButton(Texts texts, Preferences preferences, Consumer<Look> chosen) {
        this.texts = texts;
        this.preferences = preferences;
        this.chosen = chosen;
        getStyleClass().addAll("flat", "button-icon");
        setTooltip(new Tooltip());
        setOnAction(event -> next());
        render();
    }

    private void next() {
        Choices choices = preferences.choices();
        Theme[] all = Theme.values();
        Theme next = all[(choices.look().theme().ordinal() + 1) % all.length];
        preferences.remember(choices.withTheme(next));
        chosen.accept(choices.look().with(next));
        render();
    }

    /** Shows what is chosen now. */
    void render() {
        Theme theme = preferences.choices().look().theme();
        setGraphic(icon(theme).node(20));
        String words = texts.get("theme." + theme.name());
        setAccessibleText(words);
        getTooltip().setText(words);
    }

    private static Icons icon(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Icons.THEME_SYSTEM;
            case LIGHT -> Icons.THEME_LIGHT;
            case DARK -> Icons.THEME_DARK;
        };
    }
}
