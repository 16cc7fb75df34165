package app.madang.client.app.headless;

import app.madang.client.call.CallControl;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.Screens;

/** Carries out the commands about sharing. On the thread of the commands: it asks the display. */
final class ScreenLine {
    private final CallControl call;
    private final Screens screens;

    ScreenLine(CallControl call, Screens screens) {
        this.call = call;
        this.screens = screens;
    }

    /** The first screen, or what the desktop's user chooses; where there is no display, the page of text. */
    void on() {
        call.shareScreen(screens.offer().choices().stream()
                .filter(choice -> choice.kind() != ScreenChoice.Kind.WINDOW)
                .findFirst()
                .orElse(ScreenChoice.testPage()));
    }

    void page() {
        call.shareScreen(ScreenChoice.testPage());
    }

    void off() {
        call.stopSharing();
    }
}
