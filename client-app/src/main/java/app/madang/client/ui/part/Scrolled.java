package app.madang.client.ui.part;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls what has just come into a scene. JavaFX thread only. */
public final class Scrolled {
    private Scrolled() {}

    /** @param position 0 at the top to 1 at the end */
    public static void to(ScrollPane scroll, double position) {
        // What gets its height only later would be scrolled by pixels, and so end up elsewhere.
        Parent root = scroll.getScene().getRoot();
        root.applyCss();
        root.layout();
        scroll.setVvalue(position);
    }
}
