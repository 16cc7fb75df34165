package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Joining;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.EndReason;
import app.madang.client.call.JoinRequest;
import app.madang.client.ui.Choices.Place;
import app.madang.client.ui.Preferences.Theme;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window offers again the next time: rooms, its own place; and what it says where nothing could be kept. */
class RememberedTest {
    private static final Invitation FAMILY = new Invitation(true, "call.example.org", 443, new Room("family"), null);
    private static final Invitation CLUB = new Invitation(false, "10.0.0.7", 9000, new Room("club"), null);

    private WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora");

    @AfterEach
    void close() {
        w.close();
    }

    private static InCall in(Invitation room) {
        return new InCall(room, Scenes.SELF, List.of(), 8, SignalingState.CONNECTED, true);
    }

    private void remember(Invitation... rooms) {
        Choices choices = w.world.choices();
        for (Invitation room : rooms) {
            choices = choices.joined(room);
        }
        w.world.remember(choices);
    }

    @Test
    void aRoomThatWasReallyJoinedIsOfferedTheNextTime() {
        w.show(1024, 700);
        w.type("Invitation", FAMILY.toString());
        w.press("Join");
        assertThat(w.world.choices().recent()).as("on the way").isEmpty();
        w.in(new Joining(FAMILY)).in(in(FAMILY));
        assertThat(w.world.choices().recent()).containsExactly(FAMILY);
        w.in(new Ended(FAMILY, EndReason.LEFT));
        assertThat(w.words()).contains("Recent rooms", "family on call.example.org");
    }

    @Test
    void aRoomOfTheCommandLineIsRememberedToo() {
        w.show(1024, 700);
        Fx.run(() -> w.window.join(new JoinRequest(CLUB, "Sora", true, true, null)));
        assertThat(w.world.call.joined.invitation()).isEqualTo(CLUB);
        w.in(new Joining(CLUB)).in(in(CLUB));
        assertThat(w.world.choices().recent()).containsExactly(CLUB);
    }

    @Test
    void roomsThatWereNotJoinedOrBeginHereOrHaveAKeyAreNotRemembered() throws Exception {
        w.show(1024, 700);
        w.type("Invitation", FAMILY.toString());
        w.press("Join");
        w.in(new Joining(FAMILY)).in(new Ended(FAMILY, EndReason.ROOM_FULL));
        w.press("Start a call here");
        w.world.hosting.complete(new Hosting.Started(FakeWorld.HOSTED));
        Fx.await("the join", () -> FakeWorld.HOSTED.equals(w.world.call.joined.invitation()));
        w.in(new Joining(FakeWorld.HOSTED)).in(in(FakeWorld.HOSTED));
        w.in(new Ended(FakeWorld.HOSTED, EndReason.LEFT));
        Invitation secret = Invitation.parse("madang://h/s#AAAAAAAAAAAAAAAAAAAAAA");
        w.type("Invitation", secret.toString());
        w.press("Join");
        w.in(new Joining(secret)).in(in(secret));
        assertThat(w.world.choices().recent()).isEmpty();
    }

    @Test
    void oneKeyJoinsAgainAndAnotherForgets() {
        remember(CLUB, FAMILY);
        w.show(1024, 900);
        Fx.run(w.button("Join club on 10.0.0.7:9000")::requestFocus);
        w.key(KeyCode.ENTER);
        assertThat(w.world.call.joined.invitation()).isEqualTo(CLUB);
        w.in(new Joining(CLUB)).in(in(CLUB)).in(new Ended(CLUB, EndReason.LEFT));
        assertThat(w.world.choices().recent()).containsExactly(CLUB, FAMILY);
        w.press("Forget family on call.example.org");
        assertThat(w.world.choices().recent()).containsExactly(CLUB);
        w.press("Forget club on 10.0.0.7:9000");
        assertThat(w.words()).doesNotContain("Recent rooms");
    }

    @Test
    void anAccessWordOfAnotherServerStaysHere() {
        remember(CLUB);
        w.show(1024, 900);
        w.type("Invitation", FAMILY.toString());
        w.in(new Joining(FAMILY)).in(new Ended(FAMILY, EndReason.ACCESS_DENIED));
        w.type("Access word", "sesame");
        w.press("Join club on 10.0.0.7:9000");
        assertThat(w.world.call.joined.access()).isNull();
        w.in(new Joining(CLUB)).in(new Ended(CLUB, EndReason.ACCESS_DENIED));
        w.type("Access word", "open");
        w.press("Join");
        assertThat(w.world.call.joined.invitation()).isEqualTo(CLUB);
        assertThat(w.world.call.joined.access()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1024,900", "ko,DARK,400,320", "ko,LIGHT,900,600", "en,DARK,1600,1000"})
    void picturesOfRecentRoomsAndOfTrouble(String language, Theme theme, int width, int height) {
        w = new WindowFixture(Locale.of(language)).named("Sora").theme(theme);
        remember(
                CLUB,
                FAMILY,
                new Invitation(true, "a-very-long-name-of-a-server.example.org", 8443, new Room("a".repeat(64)), null));
        w.show(width, height);
        w.world.tell(new Preferences.SetAside("settings.json.broken"));
        Fx.pulse();
        assertThat(w.words()).contains(w.texts.of(new Preferences.SetAside("settings.json.broken")));
        w.picture("remembered-" + language + "-" + theme + "-" + width);
    }

    @Test
    void troubleWithTheSettingsIsSaidOnTheStartPageAndInTheSettings() {
        w.show(1024, 700);
        w.world.tell(new Preferences.NotSaved());
        Fx.pulse();
        String sentence = w.texts.of(new Preferences.NotSaved());
        assertThat(w.words()).containsOnlyOnce(sentence);
        w.in(in(FAMILY));
        assertThat(w.words()).doesNotContain(sentence);
        w.key(KeyCode.COMMA, true);
        assertThat(w.words()).contains(sentence);
    }

    @Test
    void theWindowStandsWhereItStood() {
        double right = Fx.get(() -> Screen.getPrimary().getVisualBounds().getWidth());
        w.world.remember(w.world.choices().with(new Place(120, 40, 640, 480, false)));
        w.open();
        assertThat(w.stage.getX()).isEqualTo(120);
        assertThat(w.stage.getY()).isEqualTo(40);
        assertThat(w.stage.getWidth()).isEqualTo(640);
        Fx.run(() -> w.stage.setX(Math.min(180, right - 640)));
        Fx.run(() -> w.stage.setHeight(500));
        Fx.await(
                "the new place",
                () -> w.world
                        .choices()
                        .window()
                        .equals(new Place((int) Math.min(180, right - 640), 40, 640, 500, false)));
        Fx.run(() -> w.stage.setWidth(600));
        Fx.run(w.stage::hide);
        assertThat(w.world.choices().window().width()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({"100000,0", "0,100000", "-5000,0", "0,-300"})
    void aPlaceOnAScreenThatIsGoneIsNotUsedButItsSizeIs(int x, int y) {
        w.world.remember(w.world.choices().with(new Place(x, y, 640, 480, false)));
        w.open();
        assertThat(w.stage.getX()).isBetween(-100.0, 5_000.0);
        assertThat(w.stage.getY()).isBetween(-100.0, 5_000.0);
        assertThat(w.stage.getWidth()).isEqualTo(640);
    }

    @Test
    void whatASmallerScreenMadeOfAWindowIsNotRememberedUntilPeopleMoveIt() {
        Rectangle2D screen = Fx.get(() -> Screen.getPrimary().getVisualBounds());
        Place large = new Place(50, 40, (int) screen.getWidth() + 100, (int) screen.getHeight() + 100, false);
        w.world.remember(w.world.choices().with(large));
        w.open();
        assertThat(w.stage.getWidth()).isEqualTo(screen.getWidth());
        assertThat(w.stage.getHeight()).isEqualTo(screen.getHeight());
        Fx.run(w.stage::hide);
        assertThat(w.world.choices().window()).isEqualTo(large);
        w.world.remember(w.world.choices().with((Place) null));
        Fx.run(w.stage::show);
        Fx.await("its rest", () -> large.equals(w.world.choices().window()));
        Fx.run(() -> w.stage.setWidth(600));
        Fx.await("the new size", () -> w.world.choices().window().width() == 600);
    }

    @Test
    void aMaximizedWindowKeepsItsOwnSizeForLater() {
        w.world.remember(w.world.choices().with(new Place(20, 20, 640, 480, true)));
        w.open();
        assertThat(w.stage.isMaximized()).isTrue();
        Fx.run(w.stage::hide);
        assertThat(w.world.choices().window()).isEqualTo(new Place(20, 20, 640, 480, true));
    }
}
