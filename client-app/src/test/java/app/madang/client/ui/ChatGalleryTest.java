package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.ui.Preferences.Theme;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the chat in small windows, beside those of {@link PagesTest}. */
class ChatGalleryTest {

    @ParameterizedTest
    @CsvSource({"en,DARK,3,900,600", "en,LIGHT,1,400,320", "ko,DARK,1,400,320"})
    void chat(String language, Theme theme, int others, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(others));
            w.show(width, height).in(state).pictures(state);
            ChatScenes.talk().forEach(w.world.chat::hears);
            w.picture("chat-unread-" + language + "-" + theme + "-" + width);
            w.press(w.texts.get("call.chat.unread", 3));
            w.picture("chat-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains(w.texts.get("chat.title"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,DARK,400,320"})
    void emptyChat(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(1));
            w.show(width, height).in(state).pictures(state);
            w.press(w.texts.get("call.chat"));
            w.picture("chat-empty-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains(w.texts.get("chat.empty"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,LIGHT,400,320"})
    void files(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(1));
            w.show(width, height).in(state).pictures(state);
            w.world.files.become(ChatScenes.files());
            // A file of one's own opens the chat, where its progress stands.
            Fx.await("the files", () -> w.wordsNow().contains("huge.iso"));
            w.picture("files-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains("huge.iso");
        }
    }
}
