package app.madang.client.ui.call;

import app.madang.protocol.PeerId;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** The round mark of a person without a picture: initials on a colour that stays theirs. */
final class Avatar extends Label {
    /** The stylesheet has a colour for each of {@code avatar-0} to {@code avatar-7}. */
    private static final int COLOURS = 8;

    Avatar(PeerId id, String name) {
        super(Initials.of(name));
        getStyleClass().addAll("avatar", "avatar-" + Math.floorMod(id.value().hashCode(), COLOURS));
        setAlignment(Pos.CENTER);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** @param diameter in pixels */
    void size(double diameter) {
        setPrefSize(diameter, diameter);
        setStyle("-fx-font-size: " + Math.round(diameter * 0.38) + "px;");
    }
}
