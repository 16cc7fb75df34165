package app.madang.client.ui.call;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The invitation above the bar, while people ask for it. */
final class InvitationPanel extends VBox {

    InvitationPanel(Texts texts, InvitationBox invitation, Runnable close) {
        super(12);
        getStyleClass().add("panel");
        setMaxSize(480, USE_PREF_SIZE);
        Label title = new Label(texts.get("invitation.title"));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button shut = new Button(null, Icons.CLOSE.node(18));
        shut.getStyleClass().addAll("flat", "button-icon");
        shut.setAccessibleText(texts.get("invitation.close"));
        shut.setOnAction(event -> close.run());
        HBox head = new HBox(8, title, space, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, invitation);
    }
}
