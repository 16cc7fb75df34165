package app.madang.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.ScreenChoice.Kind;
import app.madang.client.media.Screens.Limit;
import app.madang.client.media.Screens.Offer;
import app.madang.client.ui.Fx;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.TestFrame;
import app.madang.client.ui.WindowFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sharing in the window: what is chosen, what is said, and how the others' screens are seen. Saves pictures. */
class SharingWindowTest {
    private static final ScreenChoice SCREEN = new ScreenChoice(Kind.SCREEN, 1, "DP-1");
    private static final ScreenChoice LETTER =
            new ScreenChoice(Kind.WINDOW, 2, "2026년 사업 계획 — 초안_최종_진짜최종.odt - LibreOffice Writer");
    private static final ScreenChoice NAMELESS = new ScreenChoice(Kind.WINDOW, 3, "");
    private static final List<ScreenChoice> ALL =
            List.of(SCREEN, LETTER, NAMELESS, new ScreenChoice(Kind.WINDOW, 4, "Terminal"));

    private static InCall sharing(ScreenChoice shared, int others) {
        Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withScreen(true), true, CameraState.ON, shared);
        return Scenes.inCall(self, Scenes.others(others));
    }

    /** The first so many of the others share, too. */
    private static InCall seeing(int screens, int others) {
        List<Participant> people = new ArrayList<>(Scenes.others(others));
        for (int i = 0; i < screens; i++) {
            Participant each = people.get(i);
            people.set(
                    i,
                    new Participant(
                            each.id(), each.name(), Scenes.ALL.withScreen(true), false, true, LinkState.CONNECTED));
        }
        return Scenes.inCall(people);
    }

    /** A page with lines like text, so that an edge that is cut would show. */
    private static TestFrame page() {
        return TestFrame.of(960, 600, (x, y) -> {
            boolean edge = x < 0.01 || x > 0.99 || y < 0.015 || y > 0.985;
            boolean head = y < 0.1;
            boolean line =
                    y > 0.16 && (int) (y * 40) % 2 == 0 && x > 0.08 && x < 0.5 + 0.4 * Math.abs(Math.sin(y * 90));
            return edge ? 0xd03020 : head ? 0x305080 : line ? 0x404040 : 0xffffff;
        });
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,400,320", "ko,DARK,900,600"})
    void theDesktopAsksWhatToShare(String language, Theme theme, int width, int height) {
        try (var w = window(language, theme)) {
            w.show(width, height).in(Scenes.inCall(Scenes.others(1)));
            w.key(KeyCode.S);
            w.world.screenLook.offer(new Offer(List.of(ScreenChoice.asked(), LETTER), Limit.NONE));
            Fx.pulse();
            w.picture("share-asked-" + language + "-" + theme);
            w.press(w.texts.get("share.asked"));
            assertThat(w.world.call.asked).hasSize(1).allMatch(asked -> asked.startsWith("share"));
            w.in(asking(false));
            assertThat(w.words()).contains(w.texts.get("share.asking"));
            w.picture("sharing-asking-" + language + "-" + theme);
            w.in(asking(true));
            assertThat(w.words()).contains(w.texts.get("share.sharingAsked"));
            w.world.call.tell(Notice.Kind.SHARING_DECLINED, null);
            Fx.pulse();
            assertThat(w.words()).contains(w.texts.of(new Notice(Notice.Kind.SHARING_DECLINED, null)));
        }
    }

    private static InCall asking(boolean answered) {
        Self self = new Self(
                Scenes.id(0), "Sora Kim", Scenes.ALL.withScreen(answered), true, CameraState.ON, ScreenChoice.asked());
        return Scenes.inCall(self, Scenes.others(1));
    }

    private static WindowFixture window(String language, Theme theme) {
        return new WindowFixture(Locale.of(language)).theme(theme);
    }

    private static void offer(WindowFixture w, Offer offer) {
        w.world.screenLook.offer(offer);
        offer.choices().forEach(choice -> w.world.screenLook.picture(choice, page()));
        Fx.pulse();
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,900,600", "ko,DARK,900,600", "ko,LIGHT,400,320", "en,DARK,1600,1000"})
    void choosing(String language, Theme theme, int width, int height) {
        try (var w = window(language, theme)) {
            InCall state = Scenes.inCall(Scenes.others(2));
            w.show(width, height).in(state).pictures(state);
            w.key(KeyCode.S);
            assertThat(w.words()).contains(w.texts.get("share.looking"));
            offer(w, new Offer(ALL, Limit.NONE));
            w.picture("share-" + language + "-" + theme + "-" + width);
            assertThat(w.words())
                    .contains(w.texts.get("share.screen", 1), LETTER.title(), w.texts.get("share.nameless"), "Terminal")
                    .doesNotContain(w.texts.get("share.looking"));
        }
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,WAYLAND", "ko,DARK,WAYLAND", "en,DARK,NOT_HERE", "ko,LIGHT,NONE"})
    void nothingToChoose(String language, Theme theme, Limit limit) {
        try (var w = window(language, theme)) {
            w.show(900, 600).in(Scenes.inCall(Scenes.others(1)));
            w.key(KeyCode.S);
            offer(w, new Offer(List.of(), limit));
            w.picture("share-nothing-" + limit + "-" + language + "-" + theme);
            assertThat(w.words()).contains(limit == Limit.NONE ? w.texts.get("share.nothing") : w.texts.of(limit));
        }
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,900,600", "ko,DARK,400,320", "ko,LIGHT,1600,1000"})
    void whatIsSharedIsSaid(String language, Theme theme, int width, int height) {
        try (var w = window(language, theme)) {
            InCall state = sharing(LETTER, 3);
            w.show(width, height).in(state).pictures(state);
            w.picture("sharing-" + language + "-" + theme + "-" + width);
            assertThat(w.words()).contains(w.texts.get("share.sharing", LETTER.title()));
            w.press(w.texts.get("share.stop"));
            assertThat(w.world.call.asked).contains("stop sharing");
            w.in(Scenes.inCall(Scenes.others(3)));
            assertThat(w.words()).doesNotContain(w.texts.get("share.stop"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,LIGHT,1,1,900,600",
        "ko,DARK,1,3,1600,1000",
        "ko,LIGHT,1,1,400,320",
        "en,DARK,2,7,1600,1000",
        "en,LIGHT,1,7,900,600",
        "ko,LIGHT,1,4,560,900"
    })
    void othersScreensAreLargeAndWhole(String language, Theme theme, int screens, int others, int width, int height) {
        try (var w = window(language, theme)) {
            InCall state = seeing(screens, others);
            w.show(width, height).in(state).pictures(state);
            for (int i = 1; i <= screens; i++) {
                w.world.feeds.screen(Scenes.id(i)).push(page());
            }
            Fx.pulse();
            w.picture("screens-" + screens + "-of-" + others + "-" + language + "-" + theme + "-" + width);
            List<Node> tiles = screenTiles(w);
            assertThat(tiles).hasSize(screens);
            double largestTile = w.visible().stream()
                    .filter(node -> node.getStyleClass().contains("tile"))
                    .mapToDouble(SharingWindowTest::area)
                    .max()
                    .orElseThrow();
            assertThat(tiles).allSatisfy(tile -> assertThat(area(tile)).isGreaterThan(1.4 * largestTile));
            w.in(Scenes.inCall(Scenes.others(others)));
            assertThat(screenTiles(w)).isEmpty();
            assertThat(w.world.feeds.screen(Scenes.id(1)).listeners()).isZero();
        }
    }

    private static List<Node> screenTiles(WindowFixture w) {
        return w.visible().stream()
                .filter(node -> node.getStyleClass().contains("screen-tile"))
                .toList();
    }

    private static double area(Node node) {
        return node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight();
    }

    @Test
    void theKeyboardChoosesAndTheLookingEnds() {
        try (var w = window("en", Theme.LIGHT)) {
            w.show(900, 600).in(Scenes.inCall(Scenes.others(1)));
            w.key(KeyCode.S);
            offer(w, new Offer(ALL, Limit.NONE));
            w.key(KeyCode.TAB);
            w.key(KeyCode.TAB);
            // A window that came to the front stands elsewhere in the list; the keyboard stays where it is.
            offer(w, new Offer(List.of(SCREEN, NAMELESS, LETTER), Limit.NONE));
            w.key(KeyCode.ENTER);
            assertThat(w.world.call.asked).containsOnlyOnce("share " + LETTER.title());
            assertThat(w.world.screenLook).as("nobody looks any more").isNull();
            assertThat(w.words()).doesNotContain(w.texts.get("share.title"));
        }
    }

    @Test
    void escapeSharesNothingAndTheKeyStopsWhatIsShared() {
        try (var w = window("en", Theme.LIGHT)) {
            w.show(900, 600).in(Scenes.inCall(Scenes.others(1)));
            w.press(w.texts.get("share.open", "S"));
            w.key(KeyCode.ESCAPE);
            assertThat(w.world.screenLook).isNull();
            assertThat(w.world.call.asked).noneMatch(asked -> asked.startsWith("share"));
            w.in(sharing(SCREEN, 1));
            assertThat(w.words()).contains(w.texts.get("share.sharingScreen"));
            w.key(KeyCode.S);
            assertThat(w.world.call.asked).contains("stop sharing");
            w.world.call.tell(Notice.Kind.SHARED_CLOSED, null);
            Fx.pulse();
            assertThat(w.words()).contains(w.texts.of(new Notice(Notice.Kind.SHARED_CLOSED, null)));
        }
    }

    @Test
    void theEndOfTheCallClosesTheChoice() {
        try (var w = window("en", Theme.LIGHT)) {
            w.show(900, 600).in(Scenes.inCall(Scenes.others(1)));
            w.key(KeyCode.S);
            w.in(new app.madang.client.call.CallState.Ended(
                    app.madang.client.ui.FakeWorld.HOSTED, app.madang.client.call.EndReason.SERVER_LOST));
            assertThat(w.world.screenLook).isNull();
        }
    }
}
