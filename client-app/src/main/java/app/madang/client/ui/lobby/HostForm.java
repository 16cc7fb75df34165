package app.madang.client.ui.lobby;

import app.madang.client.ui.Hosting;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Complaint;
import app.madang.protocol.Invitation;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** <em>Start a call here</em>: starts the server in this program and goes into a new room. */
final class HostForm extends VBox {
    private final Texts texts;
    private final Hosting hosting;
    private final BooleanSupplier ready;
    private final Consumer<Invitation> join;
    private final Button start = new Button();
    private final Complaint problem = new Complaint();

    /** @param ready asked before starting: whether the rest of the page is filled in; it says what is not */
    HostForm(Texts texts, Hosting hosting, BooleanSupplier ready, Consumer<Invitation> join) {
        super(8);
        this.texts = texts;
        this.hosting = hosting;
        this.ready = ready;
        this.join = join;
        start.getStyleClass().addAll("accent", "large");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> start());
        Label hint = new Label(texts.get("lobby.start.hint"));
        hint.getStyleClass().add("note");
        hint.setWrapText(true);
        getChildren().setAll(start, hint, problem);
        idle("");
    }

    void focus() {
        start.requestFocus();
    }

    private void start() {
        if (ready.getAsBoolean()) {
            start.setText(texts.get("lobby.starting"));
            ProgressIndicator progress = new ProgressIndicator();
            progress.setPrefSize(18, 18);
            start.setGraphic(progress);
            start.setDisable(true);
            hosting.start().thenAccept(outcome -> Platform.runLater(() -> ended(outcome)));
        }
    }

    private void ended(Hosting.Outcome outcome) {
        switch (outcome) {
            case Hosting.Started started -> {
                idle("");
                join.accept(started.invitation());
            }
            case Hosting.Failed failed -> {
                idle(texts.get("hosting.FAILED"));
                start.requestFocus();
            }
        }
    }

    private void idle(String complaint) {
        start.setText(texts.get("lobby.start"));
        start.setGraphic(null);
        start.setDisable(false);
        problem.say(complaint);
    }
}
