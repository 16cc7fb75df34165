package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.EndReason;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.data.ChatMessage;
import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Preferences.Language;
import app.madang.client.ui.Preferences.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Language, colours and size of text change while the window is open, and nothing is lost by it. */
class LookTest {
    private final Texts korean = Texts.in(Locale.KOREAN);
    private WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora");

    @AfterEach
    void close() {
        w.close();
    }

    private void choose(String answer) {
        RadioButton button = w.find(RadioButton.class, each -> answer.equals(each.getText()));
        Fx.run(() -> {
            button.requestFocus();
            button.fire();
        });
        Fx.pulse();
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndNothingTypedIsLost() {
        w.show(1024, 700).in(new Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
        w.world.camera(CameraState.BUSY);
        w.type("Your name", "Ada");
        w.type("Invitation", "madang://half");
        w.press("Enter server and room");
        w.type("Server", "h:1");
        w.key(KeyCode.COMMA, true);
        w.press("Add a server");
        w.type("Address", "turn:half");
        w.type("First port", "7");
        choose("한국어");
        assertThat(w.world.choices().look().language()).isEqualTo(Language.KOREAN);
        assertThat(w.stage.getTitle()).isEqualTo("마당");
        assertThat(w.words())
                .contains(korean.get("settings.title"), korean.get("lobby.join"), korean.of(EndReason.SERVER_LOST))
                .contains(korean.of(CameraState.BUSY))
                .doesNotContain("Settings", "Join");
        assertThat(w.field(korean.get("settings.server.address")).getText()).isEqualTo("turn:half");
        assertThat(w.field(korean.get("settings.ports.first")).getText()).isEqualTo("7");
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner()))
                .isInstanceOfSatisfying(
                        RadioButton.class, each -> assertThat(each.isSelected()).isTrue());
        w.key(KeyCode.ESCAPE);
        assertThat(w.field(korean.get("lobby.name")).getText()).isEqualTo("Ada");
        assertThat(w.field(korean.get("lobby.server")).getText()).isEqualTo("h:1");
        w.press(korean.get("lobby.byLink"));
        assertThat(w.field(korean.get("lobby.invitation")).getText()).isEqualTo("madang://half");
        w.key(KeyCode.COMMA, true);
        choose(korean.get("language.SYSTEM"));
        assertThat(w.words()).contains("Settings");
        w.world.camera(CameraState.ON);
        Fx.pulse();
        assertThat(w.world.feeds.local().listeners())
                .as("the start page and the settings")
                .isEqualTo(2);
        w.key(KeyCode.ESCAPE);
        assertThat(w.world.feeds.local().listeners()).isEqualTo(1);
        assertThat(w.world.levelListeners()).isEqualTo(1);
    }

    @Test
    void arrowKeysChooseToo() {
        w.show(1024, 700);
        w.key(KeyCode.COMMA, true);
        RadioButton light = w.find(RadioButton.class, each -> "Light".equals(each.getText()));
        Fx.run(() -> {
            light.requestFocus();
            light.fire();
        });
        w.key(KeyCode.DOWN);
        assertThat(w.world.choices().look().theme()).isEqualTo(Theme.DARK);
        RadioButton english = w.find(RadioButton.class, each -> "English".equals(each.getText()));
        Fx.run(() -> {
            english.requestFocus();
            english.fire();
        });
        w.key(KeyCode.RIGHT);
        assertThat(w.world.choices().look().language()).isEqualTo(Language.KOREAN);
        assertThat(w.words()).contains(korean.get("settings.title"));
        w.key(KeyCode.LEFT);
        assertThat(w.words()).contains("Settings");
    }

    @Test
    void whatPeopleWriteMarkAndLookAtIsThereInTheOtherLanguage() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        for (int i = 0; i < 60; i++) {
            w.world.chat.hears(new ChatMessage(
                    i, Scenes.id(1), "Ann", i + 1, false, null, "Message " + i, 0, true, null, List.of()));
        }
        w.key(KeyCode.T);
        Fx.pulse();
        TextArea draft = w.find(TextArea.class, each -> true);
        ListView<?> list = w.find(ListView.class, each -> true);
        Fx.await("the messages", () -> list.getItems().size() == 60 && Scrolling.isAtEnd(list));
        Fx.run(() -> {
            list.getSelectionModel().select(12);
            list.getSelectionModel().select(14);
            Scrolling.turn(list, 1_500);
            draft.setText("half a thought");
            draft.requestFocus();
            draft.selectRange(5, 7);
        });
        Fx.pulse();
        int first = Fx.get(() -> Scrolling.first(list));
        assertThat(first).isLessThan(40);
        w.key(KeyCode.COMMA, true);
        choose("한국어");
        ListView<?> other = w.find(ListView.class, each -> true);
        Fx.await("the messages", () -> other.getItems().size() == 60);
        assertThat(other).isNotSameAs(list);
        assertThat(Fx.get(() -> List.copyOf(other.getSelectionModel().getSelectedIndices())))
                .isEqualTo(List.of(12, 14));
        Fx.await("the same row", () -> Scrolling.first(other) == first);
        w.key(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner()))
                .isInstanceOfSatisfying(
                        TextArea.class,
                        area -> assertThat(area.getSelectedText()).isEqualTo("a "));
    }

    @Test
    void anOpenInvitationStaysOpenInTheOtherLanguage() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(1)));
        w.press("Invite others");
        w.key(KeyCode.COMMA, true);
        choose("한국어");
        assertThat(w.words()).contains(korean.get("invitation.title"));
    }

    @Test
    void peopleLookAtTheSamePageAndTheSamePlotsInTheOtherLanguage() {
        InCall state = Scenes.inCall(Scenes.others(7));
        w.show(400, 320).in(state);
        w.key(KeyCode.PAGE_DOWN);
        Scenes.history(w.world, state);
        w.key(KeyCode.I, false, true);
        scrolling("statistics-panel", 0.7);
        w.key(KeyCode.COMMA, true);
        scrolling("sheet", 0.3);
        choose("한국어");
        Fx.pulse();
        assertThat(w.words()).contains(korean.get("statistics.title")).contains("2/2");
        assertThat(scrolled("statistics-panel")).isCloseTo(0.7, within(0.05));
        assertThat(scrolled("sheet")).isCloseTo(0.3, within(0.05));
    }

    private ScrollPane scroll(String within) {
        return w.find(ScrollPane.class, each -> each.getParent().getStyleClass().contains(within));
    }

    private void scrolling(String within, double position) {
        ScrollPane scroll = scroll(within);
        Fx.run(() -> scroll.setVvalue(position));
        Fx.pulse();
    }

    private double scrolled(String within) {
        ScrollPane scroll = scroll(within);
        return Fx.get(scroll::getVvalue);
    }

    @Test
    void theCallGoesOnInTheOtherLanguage() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        w.key(KeyCode.T);
        TextArea draft = w.find(TextArea.class, each -> true);
        Fx.run(() -> draft.setText("half a thought"));
        w.key(KeyCode.COMMA, true);
        choose("한국어");
        assertThat(w.world.call.asked).isEmpty();
        assertThat(w.find(TextArea.class, each -> true))
                .isNotSameAs(draft)
                .satisfies(each -> assertThat(each.getText()).isEqualTo("half a thought"));
        assertThat(w.tiles()).hasSize(3).anyMatch(words -> words.startsWith(korean.get("tile.own", "Sora Kim")));
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isEqualTo(1);
        w.key(KeyCode.ESCAPE);
        assertThat(w.world.feeds.local().listeners()).isEqualTo(1);
        Fx.run(w.button(korean.get("call.leave"))::requestFocus);
        w.key(KeyCode.M);
        assertThat(w.world.call.asked).containsExactly("microphone false");
        w.in(Scenes.inCall(Scenes.others(1)));
        assertThat(w.tiles()).hasSize(2);
    }

    @Test
    void theChosenLanguageIsThatOfTheNextStart() {
        w.world.remember(w.world.choices().with(Look.USUAL.with(Language.KOREAN)));
        w.show(1024, 700);
        assertThat(w.words()).contains(korean.get("lobby.start"));
    }

    @Test
    void coloursAreChosenHereTooAndTheButtonFollows() {
        w.theme(Theme.LIGHT).show(1024, 700);
        w.key(KeyCode.COMMA, true);
        choose("Dark");
        assertThat(w.world.choices().look().theme()).isEqualTo(Theme.DARK);
        w.key(KeyCode.ESCAPE);
        assertThat(w.button("Colors: dark")).isNotNull();
    }

    @Test
    void textGrowsWithItsSetting() {
        w.show(1024, 700);
        double before = height("Your name");
        w.key(KeyCode.COMMA, true);
        choose("150 %");
        w.key(KeyCode.ESCAPE);
        assertThat(height("Your name")).isBetween(before * 1.4, before * 1.6);
        assertThat(w.world.choices().look().textPercent()).isEqualTo(150);
    }

    private double height(String words) {
        Label label = w.find(Label.class, each -> words.equals(each.getText()));
        Fx.pulse();
        return Fx.get(() -> label.getFont().getSize());
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,400,320,150", "ko,LIGHT,400,320,150", "en,LIGHT,900,600,90"})
    void picturesInOtherSizesOfText(String language, Theme theme, int width, int height, int percent) {
        w = new WindowFixture(Locale.of(language)).named("Sora").theme(theme);
        w.world.remember(w.world.choices().with(w.world.choices().look().withTextPercent(percent)));
        String name = percent + "-" + language + "-" + theme + "-" + width;
        w.show(width, height);
        w.picture("text-lobby-" + name);
        w.key(KeyCode.COMMA, true);
        w.picture("text-settings-" + name);
        w.key(KeyCode.ESCAPE);
        w.in(Scenes.inCall(Scenes.others(3)));
        w.picture("text-call-" + name);
        w.in(Scenes.inCall(List.of()));
        w.picture("text-alone-" + name);
        assertThat(w.tiles()).hasSize(1);
    }
}
