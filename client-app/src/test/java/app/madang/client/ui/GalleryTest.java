package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.EndReason;
import app.madang.client.call.LinkFault;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.statistics.Numbers;
import app.madang.client.ui.Preferences.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link PagesTest} does not show: small and odd windows, and what is said on them. Saves pictures. */
class GalleryTest {

    @ParameterizedTest
    @CsvSource({"en,DARK,480,360", "ko,LIGHT,560,900"})
    void startPage(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme).named("Sora Kim")) {
            w.show(width, height);
            w.world.feeds.local().push(Scenes.face(0));
            w.world.hear(0.1);
            w.picture("lobby-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains(w.texts.get("lobby.start"), w.texts.get("lobby.join"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,DARK"})
    void startPageInTrouble(String language, Theme theme) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            w.world.camera(CameraState.BUSY);
            w.world.sound(false);
            w.show(1024, 700).in(new Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
            w.type(w.texts.get("lobby.invitation"), "http://example.com");
            w.named("Sora Kim");
            w.type(w.texts.get("lobby.name"), "Sora");
            w.press(w.texts.get("lobby.join"));
            w.picture("lobby-trouble-" + language + "-" + theme);
            assertThat(w.words())
                    .contains(w.texts.of(EndReason.SERVER_LOST), w.texts.of(CameraState.BUSY))
                    .contains(w.texts.get("call.noSound"));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,2", "DARK,4"})
    void whereTheKeyboardIs(Theme theme, int tabs) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme).named("Sora")) {
            w.show(1024, 700);
            for (int i = 0; i < tabs; i++) {
                w.key(KeyCode.TAB);
            }
            w.picture("focus-" + theme);
            assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner().isFocusVisible()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT"})
    void joining(String language, Theme theme) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            w.show(1024, 700).joining();
            w.picture("joining-" + language + "-" + theme);
            assertThat(w.words()).contains(w.texts.get("joining.title"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,LIGHT,0,480,360",
        "ko,LIGHT,1,480,360",
        "ko,DARK,3,480,360",
        "en,DARK,7,480,360",
        "en,LIGHT,6,700,1000"
    })
    void call(String language, Theme theme, int others, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(others));
            w.show(width, height).in(state).pictures(state);
            w.world.hear(Scenes.id(1), 0.2);
            w.world.hear(Scenes.id(1), 0.2);
            w.picture("call-" + (others + 1) + "-" + language + "-" + theme + "-" + width);
            assertThat(w.tiles()).first().asString().startsWith(w.texts.get("tile.own", "Sora Kim"));
            assertThat(w.tiles()).hasSize(others + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1024,700", "ko,LIGHT,480,360"})
    void callInTrouble(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withAudio(false), true, CameraState.BUSY);
            var muted = new app.madang.client.call.CallState.Participant(
                    Scenes.id(4),
                    "Diego Hernández",
                    Scenes.ALL.withAudio(false).withVideo(false),
                    true,
                    false,
                    LinkState.CONNECTED);
            var others = List.of(
                    Scenes.other(1, LinkState.CONNECTING),
                    Scenes.other(2, LinkState.CONNECTED),
                    Scenes.other(3, LinkState.FAILED),
                    muted,
                    Scenes.other(5));
            InCall calm = Scenes.inCall(self, others);
            w.show(width, height).in(calm).pictures(calm);
            var broken =
                    List.of(others.get(0), Scenes.other(2, LinkState.INTERRUPTED), others.get(2), muted, others.get(4));
            w.in(new InCall(FakeWorld.HOSTED, self, broken, 8, SignalingState.RECONNECTING, false));
            w.world.call.tell(Notice.Kind.PARTICIPANT_LEFT, "박서연");
            w.world.call.tell(Notice.Kind.TAMPERING, "Amelia Brandt");
            w.picture("call-trouble-" + language + "-" + theme + "-" + width);
            assertThat(w.words())
                    .contains(w.texts.of(LinkState.CONNECTING), w.texts.of(LinkState.INTERRUPTED))
                    .contains(w.texts.of(LinkState.FAILED), w.texts.get("call.reconnecting"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,DARK,480,360"})
    void invitation(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(2));
            w.show(width, height).in(state).pictures(state);
            w.press(w.texts.get("call.invite"));
            w.picture("invitation-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains(w.texts.get("invitation.otherAddresses"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,DARK,1,400,320", "en,DARK,3,400,320", "en,LIGHT,7,480,360", "ko,DARK,7,900,600"})
    void numbersOnTheTiles(String language, Theme theme, int others, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            var people = new ArrayList<>(Scenes.others(others));
            if (others > 2) {
                people.set(2, withoutPicture(people.get(2)));
            }
            InCall state = Scenes.inCall(people);
            w.show(width, height).in(state).pictures(state);
            Scenes.history(w.world, state);
            for (int number = 4; number <= others; number++) {
                w.world.statistics.statistics(Scenes.id(number), Numbers.relayed(140, 3, 0, "cpu"));
            }
            w.key(KeyCode.I);
            w.picture("numbers-" + (others + 1) + "-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).anyMatch(words -> words.contains(" ms"));
        }
    }

    private static Participant withoutPicture(Participant other) {
        return new Participant(
                other.id(), other.name(), other.media().withVideo(false), false, true, LinkState.CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({"ko,LIGHT,400,320"})
    void connectionsInNumbers(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(3));
            w.show(width, height).in(state).pictures(state);
            Scenes.history(w.world, state);
            w.key(KeyCode.I, false, true);
            w.picture("connections-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains(w.texts.get("statistics.title"), w.texts.get("plot.delay"));
        }
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT"})
    void noNumbersYetAndAFileThatCannotBeWritten(String language, Theme theme) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(1));
            w.show(900, 600).in(state).pictures(state);
            w.key(KeyCode.I, false, true);
            w.picture("connections-none-" + language + "-" + theme);
            assertThat(w.words()).contains(w.texts.get("statistics.empty"));
            w.key(KeyCode.ESCAPE);
            Scenes.history(w.world, state);
            w.world.saving = new StatisticsFiles.Failed("madang.json", StatisticsFiles.Problem.NOT_ALLOWED);
            w.key(KeyCode.I, false, true);
            w.press(w.texts.get("statistics.save"));
            String sentence =
                    w.texts.get("statistics.failed", "madang.json", w.texts.of(StatisticsFiles.Problem.NOT_ALLOWED));
            Fx.await("the sentence", () -> w.wordsNow().contains(sentence));
            w.picture("connections-failed-" + language + "-" + theme);
        }
    }

    /** Sentences that say why a link failed are long, and tiles may be small. */
    @ParameterizedTest
    @CsvSource({
        "en,LIGHT,1,400,320",
        "ko,DARK,1,400,320",
        "en,DARK,4,400,320",
        "ko,LIGHT,4,400,320",
        "ko,LIGHT,4,900,600",
        "en,LIGHT,4,900,600",
        "en,DARK,7,480,360",
        "ko,DARK,7,1600,1000"
    })
    void linksThatFailed(String language, Theme theme, int others, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL, true, CameraState.LOST);
            List<Participant> people = new ArrayList<>(Scenes.others(others));
            InCall calm = Scenes.inCall(self, people);
            w.show(width, height).in(calm).pictures(calm);
            for (int i = 0; i < Math.min(others, LinkFault.values().length); i++) {
                people.set(i, failed(people.get(i), LinkFault.values()[LinkFault.values().length - 1 - i]));
            }
            if (others > 5) {
                people.set(4, Scenes.other(5, LinkState.INTERRUPTED));
                people.set(5, Scenes.other(6, LinkState.CONNECTING));
            }
            w.in(Scenes.inCall(self, people));
            w.picture("failed-" + (others + 1) + "-" + language + "-" + theme + "-" + width);
            assertThat(w.cutOff()).isEmpty();
            assertThat(w.tiles()).anyMatch(tile -> tile.contains(w.texts.of(LinkFault.NO_WAY_OUT)));
        }
    }

    private static Participant failed(Participant other, LinkFault fault) {
        return new Participant(other.id(), other.name(), other.media(), false, true, LinkState.FAILED, fault);
    }
}
