package app.madang.client.ui.desk;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.ui.Texts;

/** The words above the window and in the task bar: the room, how many are there, what was not seen yet. */
public final class WindowTitle {
    private WindowTitle() {}

    /** @param unseen messages and offered files since people looked at the window last */
    public static String of(Texts texts, CallState state, int unseen) {
        String program = texts.get("window.title");
        if (!(state instanceof InCall call)) {
            return program;
        }
        String title = texts.get(
                "window.inCall",
                call.invitation().room().name(),
                call.participants().size() + 1,
                program);
        return unseen == 0 ? title : texts.get("window.unseen", unseen, title);
    }
}
