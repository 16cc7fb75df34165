package app.madang.client.ui.call;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands where the next person will be: nobody else is here, and this is how to ask them. */
final class EmptyCall extends StackPane {
    /** Below this height only the first address fits; in sizes of the title's letters. */
    private static final double ROOM_FOR_ALL = 13.3;

    private static final double GAP = 8;

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
        VBox card = new VBox(GAP, title, hint, invitation);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxWidth(460);
        getChildren().setAll(card);
        layoutBoundsProperty().subscribe(bounds -> {
            boolean compact =
                    bounds.getHeight() < ROOM_FOR_ALL * title.getFont().getSize();
            Shown.set(hint, !compact);
            invitation.setCompact(compact);
            Shown.set(title, !compact || fits(title, invitation));
        });
    }

    /** What people need to go on is the invitation, not the title. */
    private boolean fits(Label title, InvitationBox invitation) {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        return title.prefHeight(width) + GAP + invitation.prefHeight(width) <= height;
    }
}
