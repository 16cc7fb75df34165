package app.madang.client.ui.call;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.quality.BandwidthSaving.Mode;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** The lines above the tiles: each stands there for as long as it is true. */
final class Banners extends VBox {
    private static final Insets APART = new Insets(0, 0, 8, 0);

    private final Texts texts;
    private final Banner signaling = new Banner(Icons.WARNING, "warning");
    private final Banner sound = new Banner(Icons.INFORMATION, "information");
    private final SharingBar sharing;
    private final SavingBar saving;

    Banners(Texts texts, Runnable stopSharing, Runnable toggleSaving) {
        this.texts = texts;
        sharing = new SharingBar(texts, stopSharing);
        saving = new SavingBar(texts, toggleSaving);
        getStyleClass().add("banners");
        getChildren().setAll(sharing, signaling, sound, saving);
        getChildren().forEach(line -> setMargin(line, APART));
    }

    void render(InCall state) {
        signaling.say(state.signaling() == SignalingState.RECONNECTING ? texts.get("call.reconnecting") : "");
        sound.say(state.sound() ? "" : texts.get("call.noSound"));
        sharing.render(state.self().shared(), state.self().media().screen());
    }

    void render(Mode mode) {
        saving.render(mode);
    }
}
