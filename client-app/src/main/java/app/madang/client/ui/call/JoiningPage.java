package app.madang.client.ui.call;

import app.madang.client.ui.Texts;
import app.madang.protocol.Invitation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The way into a room: where to, that it goes on, and a way back. */
public final class JoiningPage extends StackPane {
    private final Texts texts;
    private final Label place = new Label();
    private final Button cancel;

    public JoiningPage(Texts texts, Runnable leave) {
        this.texts = texts;
        getStyleClass().add("joining");
        ProgressIndicator progress = new ProgressIndicator();
        progress.setPrefSize(40, 40);
        progress.setMinSize(40, 40);
        Label title = new Label(texts.get("joining.title"));
        title.getStyleClass().add("page-title");
        place.getStyleClass().add("note");
        place.setWrapText(true);
        cancel = new Button(texts.get("joining.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> leave.run());
        VBox all = new VBox(16, progress, title, place, cancel);
        all.setAlignment(Pos.CENTER);
        getChildren().setAll(all);
    }

    public void render(Invitation invitation) {
        place.setText(texts.get("joining.place", invitation.room(), invitation.host()));
    }

    /** So that Enter and Esc do what one expects here. */
    public void focus() {
        cancel.requestFocus();
    }
}
