package app.madang.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.IceSettings.PortRange;
import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Choices.Media;
import app.madang.client.ui.Fx;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.WindowFixture;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrlException.Problem;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings in the window: over the start page and over a call, by keyboard, each change remembered at once. */
class SettingsPageTest {
    private static final String TURN = "turn:turn.example.org:3478?transport=udp";

    private Overruling overruled = Overruling.NONE;
    private WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora");

    @AfterEach
    void close() {
        w.close();
    }

    private void openSettings() {
        w.key(KeyCode.COMMA, true);
        assertThat(w.words()).contains(w.texts.get("settings.title"));
    }

    private IceSettings chosen() {
        return w.world.choices().connection();
    }

    private void tick(String words) {
        CheckBox box = w.find(CheckBox.class, each -> each.getText().startsWith(words));
        Fx.run(box::fire);
        Fx.pulse();
    }

    private void chooseCodec(String word) {
        RadioButton button = w.find(
                RadioButton.class,
                each -> each.getAccessibleText().equals(w.texts.get("settings.codec") + ": " + word));
        Fx.run(button::fire);
        Fx.pulse();
    }

    private Node focused() {
        return Fx.get(() -> w.stage.getScene().getFocusOwner());
    }

    @ParameterizedTest
    @CsvSource({
        "en,LIGHT,400,320",
        "ko,DARK,400,320",
        "ko,LIGHT,900,600",
        "en,DARK,900,600",
        "en,LIGHT,1600,1000",
        "ko,DARK,1600,1000"
    })
    void overTheStartPage(String language, Theme theme, int width, int height) {
        show(language, theme, width, height);
        press("settings.open");
        assertThat(w.words()).contains(w.texts.get("settings.connection"), TURN);
        w.picture("settings-" + language + "-" + theme + "-" + width);
        ScrollPane scroll =
                w.find(ScrollPane.class, each -> w.texts.get("settings.title").equals(each.getAccessibleText()));
        Fx.run(() -> scroll.setVvalue(1));
        w.picture("settings-end-" + language + "-" + theme + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"en,DARK,900,600", "ko,LIGHT,400,320"})
    void overACallWithEverythingToSay(String language, Theme theme, int width, int height) {
        overruled = new Overruling(List.of("--ice-url", "--relay-only"), List.of("--codec"));
        show(language, theme, width, height);
        w.in(Scenes.inCall(Scenes.others(2))).pictures(Scenes.inCall(Scenes.others(2)));
        w.key(KeyCode.COMMA, true);
        w.press(w.texts.get("settings.server.add"));
        w.type(w.texts.get("settings.server.address"), "turn://turn.example.org");
        w.press(w.texts.get("settings.server.save"));
        tick(w.texts.get("settings.relayOnly"));
        tick(w.texts.get("settings.insecure"));
        assertThat(w.words())
                .contains(w.texts.get("settings.overruled", "--ice-url, --relay-only"))
                .contains(w.texts.get("settings.overruled", "--codec"))
                .contains(w.texts.of(Problem.SLASHES), w.texts.get("settings.insecure.warning"));
        w.picture("settings-full-" + language + "-" + theme + "-" + width);
    }

    private void show(String language, Theme theme, int width, int height) {
        w = new WindowFixture(Locale.of(language)).named("Sora").theme(theme);
        w.world.overruling = overruled;
        IceServer turn = new IceServer(List.of(TURN), "hana", "secret");
        IceServer stun = new IceServer(List.of("stun:stun.example.org:3478"), null, null);
        w.world.remember(w.world.choices().with(new IceSettings(List.of(turn, stun), false, null, true, false)));
        w.show(width, height);
    }

    private void press(String key) {
        w.press(w.texts.get(key, "Ctrl+,"));
    }

    @Test
    void aServerIsCheckedAtItsFieldsKeptChangedAndRemoved() {
        w.show(900, 700);
        openSettings();
        w.press("Add a server");
        assertThat(focused()).isSameAs(w.field("Address"));
        w.type("Address", "turn:turn.example.org");
        w.key(KeyCode.ENTER);
        assertThat(w.words()).contains(w.texts.get("settings.server.username.wrong"));
        assertThat(focused()).isSameAs(w.field("User name"));
        w.type("User name", "hana");
        w.key(KeyCode.ENTER);
        assertThat(focused()).isSameAs(w.field("Password"));
        w.type("Password", "비밀");
        w.key(KeyCode.ENTER);
        assertThat(w.words()).contains(w.texts.get("settings.server.password.wrong"));
        assertThat(chosen().servers()).isEmpty();
        w.type("Password", "secret");
        w.key(KeyCode.ENTER);
        assertThat(chosen().servers()).containsExactly(new IceServer(List.of(TURN), "hana", "secret"));
        assertThat(w.words()).contains(TURN).doesNotContain("Save", "secret");
        w.press("Change " + TURN);
        w.type("Address", "stun:");
        w.key(KeyCode.ENTER);
        assertThat(w.words()).contains(w.texts.of(Problem.NO_HOST)).doesNotContain("User name");
        w.type("Address", "stun:stun.example.org");
        w.press("Save");
        assertThat(chosen().servers())
                .containsExactly(new IceServer(List.of("stun:stun.example.org:3478"), null, null));
        w.press("Remove stun:stun.example.org:3478");
        assertThat(chosen().servers()).isEmpty();
    }

    @Test
    void escapeClosesTheFormFirstAndThenTheSettings() {
        w.show(900, 700);
        openSettings();
        w.press("Add a server");
        w.type("Address", "turn:half");
        w.key(KeyCode.ESCAPE);
        assertThat(w.words()).contains("Settings").doesNotContain("Save");
        assertThat(focused()).isSameAs(w.button("Add a server"));
        w.key(KeyCode.ESCAPE);
        assertThat(w.words()).doesNotContain("Settings");
        assertThat(chosen()).isEqualTo(IceSettings.USUAL);
    }

    @Test
    void hidingTheAddressWarnsWhereNoRelayIsKnown() {
        w.show(900, 700);
        openSettings();
        tick("Hide my address");
        assertThat(chosen().relayOnly()).isTrue();
        assertThat(w.words()).contains(w.texts.get("settings.relayOnly.none"));
        w.world.remember(w.world
                .choices()
                .with(new IceSettings(List.of(new IceServer(List.of(TURN), "u", "c")), true, null, true, false)));
        w.key(KeyCode.ESCAPE);
        openSettings();
        assertThat(w.words()).doesNotContain(w.texts.get("settings.relayOnly.none"));
    }

    @Test
    void everySwitchIsRememberedAtOnce() {
        w.show(900, 700);
        openSettings();
        tick("Ask the public STUN server stun.l.google.com:19302");
        assertThat(chosen()).isEqualTo(IceSettings.NONE);
        tick("Believe any certificate");
        assertThat(chosen()).isEqualTo(new IceSettings(List.of(), false, null, false, true));
        assertThat(w.words()).contains(w.texts.get("settings.insecure.warning"));
        tick("Believe any certificate");
        tick("Ask the public");
        assertThat(chosen()).isEqualTo(IceSettings.USUAL);
        assertThat(w.words()).doesNotContain(w.texts.get("settings.insecure.warning"));
    }

    @Test
    void theCodecOfTheNextConnectionIsChosen() {
        w.show(900, 700);
        openSettings();
        chooseCodec("VP9");
        assertThat(w.world.choices().media().codec()).isEqualTo(CodecChoice.VP9);
        assertThat(w.words()).doesNotContain(w.texts.get("settings.overruled", "--codec"));
        chooseCodec("Automatic");
        assertThat(w.world.choices().media()).isEqualTo(Media.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"50000,50100", " 6000 ,6000", "1,65535"})
    void portsCountWhenOneGoesOn(String first, String last) {
        w.show(900, 700);
        openSettings();
        w.type("First port", first);
        w.type("Last port", last);
        assertThat(chosen().ports()).isNull();
        Fx.run(w.button("Add a server")::requestFocus);
        PortRange range = new PortRange(Integer.parseInt(first.strip()), Integer.parseInt(last.strip()));
        assertThat(chosen().ports()).isEqualTo(range);
        w.type("First port", "");
        w.type("Last port", "");
        w.key(KeyCode.ENTER);
        assertThat(chosen().ports()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"50100,50000", "0,1", "1,65536", "abc,9", "5000,''", "-1,7", "1e3,2000", "१२,५०"})
    void wrongPortsAreSaidStayTypedAndChangeNothing(String first, String last) {
        w.show(900, 700);
        openSettings();
        w.type("First port", first);
        w.type("Last port", last);
        Fx.run(w.button("Add a server")::requestFocus);
        assertThat(w.words()).contains(w.texts.get("settings.ports.wrong"));
        w.key(KeyCode.ESCAPE);
        openSettings();
        assertThat(w.field("First port").getText()).isEqualTo(first);
        assertThat(chosen()).isEqualTo(IceSettings.USUAL);
    }

    @Test
    void theKeyboardStaysInTheSettingsAndGoesBackToWhereItWas() {
        w.show(900, 700);
        TextField invitation = w.field("Invitation");
        w.type("Invitation", "madang://half");
        openSettings();
        for (int i = 0; i < 30; i++) {
            w.key(KeyCode.TAB);
            Node owner = focused();
            assertThat(Fx.get(() -> within(owner, "sheet")))
                    .as(owner.toString())
                    .isTrue();
        }
        w.key(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(invitation);
        assertThat(invitation.getText()).isEqualTo("madang://half");
    }

    private static boolean within(Node node, String styleClass) {
        return node != null && (node.getStyleClass().contains(styleClass) || within(node.getParent(), styleClass));
    }

    @Test
    void duringACallTheCallGoesOnBelow() {
        w.show(900, 700).in(Scenes.inCall(Scenes.others(2)));
        openSettings();
        w.key(KeyCode.M);
        assertThat(w.world.call.asked).isEmpty();
        w.in(Scenes.inCall(Scenes.others(1)));
        assertThat(w.words()).contains("Settings");
        assertThat(w.tiles()).hasSize(2);
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isEqualTo(1);
        w.key(KeyCode.ESCAPE);
        w.key(KeyCode.M);
        assertThat(w.world.call.asked).containsExactly("microphone false");
    }

    @Test
    void onTheWayIntoACallThereAreNoSettings() {
        w.show(900, 700).joining();
        w.key(KeyCode.COMMA, true);
        assertThat(w.words()).doesNotContain("Settings");
    }
}
