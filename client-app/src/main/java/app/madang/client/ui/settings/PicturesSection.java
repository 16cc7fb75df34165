package app.madang.client.ui.settings;

import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Choice;
import app.madang.client.ui.part.Icons;
import java.util.List;

/** In which codec pictures are sent and asked for, from the next connection on. */
final class PicturesSection extends Section {
    private final Preferences preferences;
    private final Texts texts;
    private final Banner overruled = new Banner(Icons.INFORMATION, "information");
    private final Choice<CodecChoice> codec;

    PicturesSection(Preferences preferences, Texts texts) {
        super(texts.get("settings.pictures"));
        this.preferences = preferences;
        this.texts = texts;
        codec = new Choice<>(texts.get("settings.codec"), List.of(CodecChoice.values()), this::word, this::change);
        getChildren().addAll(overruled, together(codec, note(texts.get("settings.codec.note"))));
    }

    @Override
    void open() {
        overruled.say(overruled(preferences.overruling().codec(), texts));
        codec.show(preferences.choices().media().codec());
    }

    /** Their names are the same in every language. */
    private String word(CodecChoice value) {
        return switch (value) {
            case AUTO -> texts.get("settings.codec.auto");
            case H264 -> "H.264";
            case VP8, VP9, AV1 -> value.name();
        };
    }

    private void change(CodecChoice chosen) {
        Choices choices = preferences.choices();
        preferences.remember(choices.with(choices.media().with(chosen)));
    }
}
