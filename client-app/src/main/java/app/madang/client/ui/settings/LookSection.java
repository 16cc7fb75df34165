package app.madang.client.ui.settings;

import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Preferences.Language;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Choice;
import java.util.List;
import java.util.function.Consumer;

/** Language, colours and the size of text; each is seen at once. */
final class LookSection extends Section {
    private final Preferences preferences;
    private final Consumer<Look> changed;
    private final Choice<Language> language;
    private final Choice<Theme> theme;
    private final Choice<Integer> textSize;

    /** @param changed told after it was remembered */
    LookSection(Preferences preferences, Texts texts, Consumer<Look> changed) {
        super(texts.get("settings.look"));
        this.preferences = preferences;
        this.changed = changed;
        language = new Choice<>(
                texts.get("settings.language"),
                List.of(Language.values()),
                value -> texts.get("language." + value.name()),
                value -> change(look().with(value)));
        theme = new Choice<>(
                texts.get("settings.theme"),
                List.of(Theme.values()),
                value -> texts.get("colors." + value.name()),
                value -> change(look().with(value)));
        textSize = new Choice<>(
                texts.get("settings.textSize"),
                Look.TEXT_PERCENTS,
                value -> value + " %",
                value -> change(look().withTextPercent(value)));
        getChildren().addAll(language, theme, textSize);
    }

    @Override
    void open() {
        language.show(look().language());
        theme.show(look().theme());
        textSize.show(look().textPercent());
    }

    void focusLanguage() {
        language.focus();
    }

    private Look look() {
        return preferences.choices().look();
    }

    private void change(Look look) {
        preferences.remember(preferences.choices().with(look));
        changed.accept(look);
    }
}
