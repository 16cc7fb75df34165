package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.EndReason;
import app.madang.client.call.port.LocalMedia.CameraState;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The space bar in a call: on while it is held, and what it means elsewhere. */
class PushToTalkTest {
    private static final InCall MUTED = call(false);
    private static final InCall HEARD = call(true);

    private final WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora Kim");

    @AfterEach
    void close() {
        w.close();
    }

    private static InCall call(boolean audio) {
        Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withAudio(audio), true, CameraState.ON);
        return Scenes.inCall(self, Scenes.others(1));
    }

    private List<String> asked() {
        return w.world.call.asked;
    }

    @Test
    void theMicrophoneIsOnForAsLongAsTheBarIsHeld() {
        w.show(1024, 700).in(MUTED);
        w.key(KeyCode.SPACE);
        w.in(HEARD);
        w.key(KeyCode.SPACE);
        w.key(KeyCode.SPACE);
        assertThat(asked()).as("with the keyboard's repeats").containsExactly("microphone true");
        w.release(KeyCode.SPACE);
        assertThat(asked()).containsExactly("microphone true", "microphone false");
        w.in(MUTED);
        w.release(KeyCode.SPACE);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void whoIsHeardAnywayIsNotMutedByIt() {
        w.show(1024, 700).in(HEARD);
        w.key(KeyCode.SPACE);
        w.release(KeyCode.SPACE);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whereOneWritesItIsASpace() {
        w.show(1024, 700).in(MUTED);
        w.key(KeyCode.T);
        Fx.run(w.find(TextArea.class, each -> true)::requestFocus);
        w.key(KeyCode.SPACE);
        w.release(KeyCode.SPACE);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aControlWithARingIsPressedAndOneThatWasClickedIsNot() {
        w.show(1024, 700).in(MUTED);
        Fx.run(w.button("Raise your hand (H)")::requestFocus);
        w.key(KeyCode.SPACE);
        w.release(KeyCode.SPACE);
        assertThat(asked()).containsExactly("microphone true", "microphone false");
        asked().clear();
        w.key(KeyCode.TAB);
        w.key(KeyCode.TAB);
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner().isFocusVisible()))
                .isTrue();
        w.key(KeyCode.SPACE);
        w.release(KeyCode.SPACE);
        assertThat(asked()).isEmpty();
    }

    @Test
    void itEndsWhereTheKeyboardGoesElsewhere() {
        w.show(1024, 700).in(MUTED);
        w.key(KeyCode.SPACE);
        w.in(HEARD);
        w.key(KeyCode.COMMA, true);
        assertThat(asked()).as("settings over the call").containsExactly("microphone true", "microphone false");
    }

    @Test
    void itEndsWithTheCall() {
        w.show(1024, 700).in(MUTED);
        w.key(KeyCode.SPACE);
        w.in(new Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
        assertThat(asked()).containsExactly("microphone true", "microphone false");
    }
}
