package app.madang.client.ui.call;

import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.Reaction;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * What people do who have no tile in sight, by name: reactions for a moment, the newest below, and who speaks where no
 * button leads to them. Lets the mouse through.
 */
final class Elsewhere extends VBox {
    private static final int MOST = 3;
    private static final Duration SHOWN = Duration.seconds(3);
    private static final Duration FADES = Duration.seconds(0.8);

    private final Label speaking = line(Icons.MICROPHONE.node(16));
    private final VBox reactions = new VBox(4);

    Elsewhere() {
        super(4);
        getStyleClass().add("elsewhere");
        speaking.getStyleClass().add("speaking");
        setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_LEFT);
        reactions.setAlignment(Pos.BOTTOM_LEFT);
        getChildren().setAll(reactions, speaking);
        speaking(List.of());
    }

    private static Label line(Node picture) {
        Label line = new Label(null, picture);
        line.getStyleClass().add("elsewhere-line");
        return line;
    }

    void react(String name, Reaction reaction) {
        Label line = line(ReactionPicture.of(reaction, 22));
        line.setText(name);
        reactions.getChildren().add(line);
        if (reactions.getChildren().size() > MOST) {
            reactions.getChildren().removeFirst();
        }
        FadeTransition fade = new FadeTransition(FADES, line);
        fade.setDelay(SHOWN.subtract(FADES));
        fade.setToValue(0);
        fade.setOnFinished(event -> reactions.getChildren().remove(line));
        fade.play();
    }

    void speaking(List<String> names) {
        speaking.setText(String.join(", ", names));
        Shown.set(speaking, !names.isEmpty());
    }

    void clear() {
        reactions.getChildren().clear();
    }
}
