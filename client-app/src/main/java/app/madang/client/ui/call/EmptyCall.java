package app.madang.client.ui.call;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands where the next person will be: nobody else is here, and this is how to ask them. */
final class EmptyCall extends StackPane {
    /** Below this height only the first address fits. */
    private static final double ROOM_FOR_ALL = 240;

    EmptyCall(Texts texts, InvitationBox invitation) {
        getStyleClass().add("empty-call");
        setMinSize(0, 0);
        Label title = new Label(texts.get("call.empty.title"));
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label hint = new Label(texts.get("call.empty.hint"));
        hint.getStyleClass().add("note");
        hint.setWrapText(true);
        VBox card = new VBox(8, title, hint, invitation);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxWidth(460);
        getChildren().setAll(card);
        layoutBoundsProperty().subscribe(bounds -> {
            boolean compact = bounds.getHeight() < ROOM_FOR_ALL;
            Shown.set(hint, !compact);
            invitation.setCompact(compact);
        });
    }
}
