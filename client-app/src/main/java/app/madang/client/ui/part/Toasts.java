package app.madang.client.ui.part;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Sentences that pass: the newest below, each for some seconds, at most three at a time. Lets the mouse through. */
public final class Toasts extends VBox {
    private static final int MOST = 3;

    public Toasts() {
        super(8);
        getStyleClass().add("toasts");
        setAlignment(Pos.TOP_CENTER);
        setMouseTransparent(true);
    }

    /** @param serious stays longer and looks it */
    public void say(String words, boolean serious) {
        Label toast = new Label(words, (serious ? Icons.WARNING : Icons.INFORMATION).node(18));
        toast.getStyleClass().addAll("toast", serious ? "serious" : "passing");
        toast.setWrapText(true);
        toast.setMinHeight(USE_PREF_SIZE);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        PauseTransition time = new PauseTransition(Duration.seconds(serious ? 10 : 4));
        time.setOnFinished(event -> getChildren().remove(toast));
        time.play();
    }

    public void clear() {
        getChildren().clear();
    }
}
