package app.madang.client.ui;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.call.CallPage;
import app.madang.protocol.Invitation;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.Room;
import java.util.List;
import javafx.scene.layout.Pane;

/**
 * The page of a call, gone through while nobody waits for it. The first time takes 100 to 200 ms, with all of JavaFX that
 * was never used before, every later one a third of that.
 */
final class PagePractice {
    private static final MediaState MEDIA = new MediaState(true, true, false);
    private static final Self SELF =
            new Self(new PeerId("AAAAAAAAAAAAAAAAAAAAAA"), "practice", MEDIA, true, CameraState.ON);
    private static final Participant GUEST =
            new Participant(new PeerId("AAAAAAAAAAAAAAAAAAAAAQ"), "practice", MEDIA, false, true, LinkState.CONNECTING);
    private static final Invitation NOWHERE = new Invitation(false, "127.0.0.1", 1, new Room("practice"), null);

    private PagePractice() {}

    /**
     * Styles and lays the page out as in a call of two, in the window and yet never seen: it is out of it again before
     * anything is painted. It is not opened, so no microphone is listened to. JavaFX thread.
     *
     * @param page that is not shown
     */
    static void run(CallPage page, Pane window) {
        window.getChildren().add(page);
        show(page, window, List.of());
        show(page, window, List.of(GUEST));
        page.close();
        window.getChildren().remove(page);
    }

    private static void show(CallPage page, Pane window, List<Participant> others) {
        page.render(new InCall(NOWHERE, SELF, others, 2, SignalingState.CONNECTED, true));
        window.applyCss();
        window.layout();
    }
}
