package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.port.LocalMedia.CameraState;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Raised hands in the window: asked for, shown and counted. */
class HandWindowTest {

    @Test
    void handsAreRaisedShownAndCounted() {
        try (var w = new WindowFixture(Locale.ENGLISH).named("Sora Kim")) {
            w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
            w.key(KeyCode.H);
            assertThat(w.world.call.asked).contains("hand true");
            Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL, true, CameraState.ON, null, true);
            Participant other = new Participant(Scenes.id(1), "Ann", Scenes.ALL, true, true, LinkState.CONNECTED);
            InCall state = Scenes.inCall(self, List.of(other, Scenes.other(2)));
            w.in(state).pictures(state);
            w.picture("hands-en");
            assertThat(w.tiles().getFirst()).contains("hand raised");
            assertThat(w.tiles())
                    .filteredOn(tile -> tile.contains("hand raised"))
                    .hasSize(2);
            w.press("Take your hand down (H), raised hands: 2");
            assertThat(w.world.call.asked).contains("hand false");
        }
    }
}
