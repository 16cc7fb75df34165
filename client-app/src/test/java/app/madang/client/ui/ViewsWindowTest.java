package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.Preferences.Theme;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is large, who is on another page, and that nobody sends what is not seen. Saves pictures. */
class ViewsWindowTest {

    private static WindowFixture window(int others, int width, int height) {
        WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora Kim");
        InCall state = Scenes.inCall(Scenes.others(others));
        return w.show(width, height).in(state).pictures(state);
    }

    private static Participant sharing(int number) {
        return new Participant(
                Scenes.id(number),
                Scenes.other(number).name(),
                Scenes.ALL.withScreen(true),
                false,
                true,
                LinkState.CONNECTED);
    }

    private static PixelSize size(WindowFixture w, int number) {
        return w.world.feeds.camera(Scenes.id(number)).size();
    }

    private static List<Integer> shown(WindowFixture w, int others) {
        return IntStream.rangeClosed(1, others)
                .filter(number -> size(w, number) != null)
                .boxed()
                .toList();
    }

    private static Node tile(WindowFixture w, String name) {
        return w.find(
                Node.class,
                node -> node.getStyleClass().stream().anyMatch(style -> style.matches("tile|screen-tile"))
                        && node.getAccessibleText().startsWith(name));
    }

    private static void doubleClick(WindowFixture w, Node node) {
        Fx.run(() -> node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null)));
        Fx.pulse();
    }

    private static void speak(WindowFixture w, int number) {
        w.world.hear(Scenes.id(number), 0.2);
        w.world.hear(Scenes.id(number), 0.2);
        Fx.pulse();
    }

    private static List<String> menu() {
        return Fx.get(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .filter(text -> text != null)
                .toList());
    }

    @Test
    void whoIsOnAnotherPageIsAskedForNoPictures() {
        try (var w = window(7, 400, 320)) {
            assertThat(shown(w, 7)).containsExactly(1, 2, 3);
            assertThat(w.words()).contains("1/2");
            w.key(KeyCode.PAGE_DOWN);
            assertThat(shown(w, 7)).containsExactly(4, 5, 6, 7);
            w.key(KeyCode.PAGE_DOWN);
            assertThat(w.words()).as("there is no third").contains("2/2");
            w.press("People before (Page Up)");
            assertThat(shown(w, 7)).containsExactly(1, 2, 3);
            Fx.run(() -> {
                w.stage.setWidth(900);
                w.stage.setHeight(600);
            });
            Fx.pulse();
            assertThat(shown(w, 7)).hasSize(7);
            assertThat(w.words()).doesNotContain("1/2", "2/2");
        }
    }

    @Test
    void whoSpeaksOnAnotherPageIsNamedBesideTheWayThere() {
        try (var w = window(7, 400, 320)) {
            w.press("More people (Page Down)");
            speak(w, 2);
            Fx.await("the name", () -> w.wordsNow().contains("Amelia Brandt"));
            assertThat(w.button("People before (Page Up). Speaking there: Amelia Brandt")
                            .getPseudoClassStates())
                    .anyMatch(state -> state.getPseudoClassName().equals("speaking"));
            assertThat(w.button("More people (Page Down)")).isNotNull();
            w.key(KeyCode.PAGE_UP);
            assertThat(w.button("People before (Page Up)")).isNotNull();
            speak(w, 5);
            Fx.await("the name", () -> w.wordsNow().contains(name(5)));
            assertThat(w.button("More people (Page Down). Speaking there: " + name(5)))
                    .isNotNull();
            w.in(Scenes.inCall(Scenes.others(4)));
            assertThat(w.words()).as("who has gone").doesNotContain(name(5));
        }
    }

    private static String name(int number) {
        return Scenes.other(number).name();
    }

    @Test
    void whoReactsOutOfSightIsNamed() {
        try (var w = window(7, 400, 320)) {
            w.world.call.react(Scenes.id(1), Reaction.HEART);
            Fx.pulse();
            assertThat(elsewhere(w)).as("its tile is in sight").isEmpty();
            for (int number = 4; number <= 7; number++) {
                w.world.call.react(Scenes.id(number), Reaction.PARTY);
            }
            Fx.pulse();
            assertThat(elsewhere(w)).as("no more at a time").containsExactly(name(5), name(6), name(7));
            Fx.await("they pass", () -> elsewhereNow(w).isEmpty());
            Node tile = tile(w, name(1));
            Fx.run(tile::requestFocus);
            w.key(KeyCode.P);
            w.key(KeyCode.F, false, true);
            Fx.await("who is large", () -> w.wordsNow().contains(name(1)));
            speak(w, 2);
            Fx.await("who speaks beside the pinned one", () -> elsewhereNow(w).equals(List.of(name(2))));
        }
    }

    @Test
    void theOwnReactionIsSeenWhereTheOwnPictureIsHidden() {
        try (var w = window(1, 900, 600)) {
            w.key(KeyCode.O);
            w.world.call.react(Scenes.id(0), Reaction.THUMB);
            Fx.pulse();
            assertThat(elsewhere(w)).containsExactly("Sora Kim");
        }
    }

    private static List<String> elsewhere(WindowFixture w) {
        return Fx.get(() -> elsewhereNow(w));
    }

    private static List<String> elsewhereNow(WindowFixture w) {
        return w.visibleNow().stream()
                .filter(node -> node.getStyleClass().contains("elsewhere-line"))
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void nobodyIsAskedForPicturesThatTheChatCovers() {
        try (var w = window(2, 500, 400)) {
            w.key(KeyCode.T);
            assertThat(shown(w, 2)).isEmpty();
            w.key(KeyCode.T, true);
            assertThat(shown(w, 2)).containsExactly(1, 2);
        }
    }

    @Test
    void aDoubleClickPinsAndWhoIsPinnedIsAskedForTheLargestPicture() {
        try (var w = window(4, 900, 600)) {
            PixelSize before = size(w, 3);
            w.key(KeyCode.PAGE_DOWN);
            doubleClick(w, tile(w, "박서연"));
            assertThat(tile(w, "박서연").getAccessibleText()).contains("pinned");
            assertThat(size(w, 3).width()).isGreaterThan(2 * before.width());
            assertThat(List.of(size(w, 1), size(w, 2), size(w, 4)))
                    .allMatch(other -> 3 * other.width() < size(w, 3).width());
            speak(w, 1);
            assertThat(size(w, 3).width()).as("whoever speaks").isGreaterThan(2 * before.width());
            doubleClick(w, tile(w, "박서연"));
            assertThat(size(w, 3)).isEqualTo(before);
        }
    }

    @Test
    void whenThePinnedOneLeavesEverythingIsAsItWas() {
        try (var w = window(7, 400, 320)) {
            w.key(KeyCode.PAGE_DOWN);
            Fx.run(tile(w, "이준")::requestFocus);
            w.key(KeyCode.P);
            assertThat(tile(w, "이준").getAccessibleText()).contains("pinned");
            List<Participant> rest = new ArrayList<>(Scenes.others(7));
            rest.remove(5);
            w.in(Scenes.inCall(rest));
            assertThat(w.words()).contains("2/2");
            assertThat(w.tiles()).noneMatch(words -> words.contains("pinned"));
            w.in(Scenes.inCall(Scenes.others(7)));
            assertThat(w.tiles()).as("who comes again").noneMatch(words -> words.contains("pinned"));
        }
    }

    @Test
    void whoSpeaksIsLargeAndStaysSoInSilenceAndTheChoiceIsKept() {
        try (var w = window(4, 900, 600)) {
            w.key(KeyCode.G);
            assertThat(w.world.choices().view().layout()).isEqualTo(Layout.SPEAKER);
            assertThat(size(w, 1).width()).as("nobody spoke yet").isGreaterThan(600);
            speak(w, 2);
            Fx.await("the one who speaks", () -> size(w, 2).width() > 600);
            w.world.hear(Scenes.id(2), 0);
            Fx.pulse();
            assertThat(size(w, 2).width()).isGreaterThan(600);
            w.key(KeyCode.G);
            assertThat(w.world.choices().view().layout()).isEqualTo(Layout.GRID);
            assertThat(size(w, 2)).isEqualTo(size(w, 1));
        }
    }

    @Test
    void aScreenIsLargeUnlessSomebodyIsPinned() {
        try (var w = window(3, 900, 600)) {
            List<Participant> people = List.of(Scenes.other(1), sharing(2), Scenes.other(3));
            w.in(Scenes.inCall(people));
            assertThat(w.world.feeds.screen(Scenes.id(2)).size().width()).isGreaterThan(600);
            w.in(Scenes.inCall(Scenes.others(3)));
            doubleClick(w, tile(w, "김민수"));
            w.in(Scenes.inCall(people));
            assertThat(size(w, 1).width()).isGreaterThan(600);
            assertThat(w.world.feeds.screen(Scenes.id(2)).size().width()).isLessThan(300);
            doubleClick(w, tile(w, "Amelia Brandt: screen"));
            assertThat(w.world.feeds.screen(Scenes.id(2)).size().width()).isGreaterThan(600);
        }
    }

    @Test
    void theOwnPictureCanBeHiddenAndWhatIsWrongWithTheCameraIsSaidNevertheless() {
        try (var w = window(1, 900, 600)) {
            w.key(KeyCode.O);
            assertThat(w.tiles()).hasSize(1);
            assertThat(w.world.feeds.local().listeners()).isZero();
            assertThat(w.world.choices().view().ownPicture()).isFalse();
            w.world.call.tell(Notice.Kind.CAMERA_LOST, null);
            Fx.pulse();
            assertThat(w.words()).contains(w.texts.of(new Notice(Notice.Kind.CAMERA_LOST, null)));
            w.in(Scenes.inCall(List.of()));
            assertThat(w.tiles()).as("alone").isEmpty();
            w.key(KeyCode.O);
            assertThat(w.tiles()).hasSize(1);
        }
    }

    @Test
    void theWholeScreenEndsWithTheKeyWithEscapeAndWithTheCall() {
        try (var w = window(1, 900, 600)) {
            for (KeyCode end : List.of(KeyCode.F, KeyCode.F11, KeyCode.ESCAPE)) {
                w.key(KeyCode.F11);
                assertThat(Fx.get(w.stage::isFullScreen)).isTrue();
                w.key(end);
                assertThat(Fx.get(w.stage::isFullScreen)).isFalse();
            }
            w.key(KeyCode.F);
            w.in(new app.madang.client.call.CallState.Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
            assertThat(Fx.get(w.stage::isFullScreen)).isFalse();
        }
    }

    @Test
    void theMenuHasWhatHasNoButtonInANarrowWindow() {
        try (var w = window(2, 400, 320)) {
            Fx.run(tile(w, "김민수")::requestFocus);
            w.key(KeyCode.F10, false, true);
            assertThat(menu()).contains("Keep 김민수 large (P)", "Silence 김민수 for me only (L)");
            w.key(KeyCode.F10);
            assertThat(menu())
                    .contains("Keep 김민수 large (P)", "Small window above all others (Shift+F)")
                    .contains("Who speaks is large (G)", "Hide my own picture from me (O)", "Full screen (F11)")
                    .contains("Raise your hand (H)", "Settings (Ctrl+,)", "All shortcuts (F1)")
                    .contains(w.texts.get("statistics.details", Shortcut.CONNECTIONS.key()));
        }
    }

    @Test
    void oneIsSilencedForOneselfAloneAndDoesNotBecomeLarge() {
        try (var w = window(3, 900, 600)) {
            w.key(KeyCode.L);
            assertThat(w.words()).as("of three nobody is meant").contains(w.texts.get("view.choose"));
            Fx.run(tile(w, "Amelia Brandt")::requestFocus);
            w.key(KeyCode.L);
            assertThat(w.world.hearing.hears(Scenes.id(2))).isFalse();
            assertThat(tile(w, "Amelia Brandt").getAccessibleText()).contains("silenced for you");
            assertThat(w.words()).contains("Amelia Brandt is silenced, for you only.");
            w.key(KeyCode.G);
            speak(w, 2);
            speak(w, 3);
            Fx.await("the one who is heard", () -> size(w, 3).width() > 600);
            assertThat(w.speaking()).hasSize(1);
            Fx.run(tile(w, "Amelia Brandt")::requestFocus);
            w.key(KeyCode.L);
            assertThat(w.world.hearing.hears(Scenes.id(2))).isTrue();
        }
    }

    @Test
    void theSmallWindowHasOnePictureAndTheWayBackLeadsToWhatWasThere() {
        try (var w = window(3, 900, 600)) {
            double x = Fx.get(w.stage::getX);
            w.key(KeyCode.T);
            Fx.run(tile(w, "김민수")::requestFocus);
            w.key(KeyCode.F, false, true);
            assertThat(Fx.get(w.stage::isAlwaysOnTop)).isTrue();
            assertThat(Fx.get(w.stage::getWidth)).isLessThan(400);
            assertThat(shown(w, 3)).as("only the large one is asked for").containsExactly(1);
            speak(w, 3);
            Fx.await("the one who speaks", () -> shown(w, 3).equals(List.of(3)));
            w.picture("views-small-en");
            w.key(KeyCode.M);
            w.press(w.texts.get("call.leave"));
            assertThat(w.world.call.asked).contains("microphone false", "leave");
            w.press("Back to the large window (Shift+F)");
            assertThat(Fx.get(w.stage::isAlwaysOnTop)).isFalse();
            assertThat(Fx.get(w.stage::getWidth)).isEqualTo(900);
            assertThat(Fx.get(w.stage::getX)).isEqualTo(x);
            assertThat(shown(w, 3)).containsExactly(1, 2, 3);
            assertThat(w.words()).as("the chat").contains(w.texts.get("chat.title"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,DARK,0", "en,LIGHT,1", "ko,LIGHT,7"})
    void theSmallWindowLooks(String language, Theme theme, int others) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(others));
            w.show(900, 600).in(state).pictures(state);
            w.key(KeyCode.F, false, true);
            w.picture("views-small-" + (others + 1) + "-" + language + "-" + theme);
            assertThat(w.tiles()).hasSize(1);
            w.in(new app.madang.client.call.CallState.Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
            assertThat(Fx.get(w.stage::getWidth)).as("the call has ended").isEqualTo(900);
            assertThat(w.words()).contains(w.texts.get("lobby.start"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,LIGHT,GRID,7,0,400,320",
        "ko,DARK,SPEAKER,7,0,400,320",
        "en,DARK,SPEAKER,4,0,900,600",
        "ko,LIGHT,SPEAKER,7,0,1600,1000",
        "en,LIGHT,GRID,7,2,480,360",
        "ko,DARK,GRID,7,2,900,600",
        "ko,LIGHT,SPEAKER,3,1,400,320"
    })
    void looks(String language, Theme theme, Layout layout, int others, int screens, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme)) {
            w.world.remember(w.world.choices().with(w.world.choices().view().with(layout)));
            List<Participant> people = new ArrayList<>(Scenes.others(others));
            for (int number = 1; number <= screens; number++) {
                people.set(number - 1, sharing(number));
            }
            InCall state = Scenes.inCall(people);
            w.show(width, height).in(state).pictures(state);
            for (int number = 1; number <= screens; number++) {
                w.world.feeds.screen(Scenes.id(number)).push(Scenes.face(7));
            }
            speak(w, 2);
            w.picture("views-" + layout + "-" + (others + 1) + "-" + screens + "-" + language + "-" + theme + "-"
                    + width);
            assertThat(w.cutOff()).isEmpty();
        }
    }
}
