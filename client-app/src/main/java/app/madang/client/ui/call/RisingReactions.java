package app.madang.client.ui.call;

import app.madang.protocol.Reaction;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** What somebody feels, rising over their tile for a moment: few at a time, side by side. Lets the mouse through. */
final class RisingReactions extends Pane {
    private static final int MOST = 5;
    private static final double SIZE = 36;
    private static final double SMALL = 22;
    /** Below this height of a tile. */
    private static final double ROOM_FOR_SIZE = 160;

    private static final double ABOVE_NAME = 48;
    private static final Duration SHOWN = Duration.seconds(3);
    private static final Duration FADES = Duration.seconds(0.8);

    private int next;

    RisingReactions() {
        setMouseTransparent(true);
        setMinSize(0, 0);
    }

    void rise(Reaction reaction) {
        double size = getHeight() < ROOM_FOR_SIZE ? SMALL : SIZE;
        StackPane bubble = new StackPane(ReactionPicture.of(reaction, size));
        bubble.getStyleClass().add("reaction");
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(bubble);
        bubble.relocate(8 + next * size * 1.5, Math.max(0, getHeight() - ABOVE_NAME - size * 1.5));
        next = (next + 1) % MOST;
        Animation way = way(bubble);
        way.setOnFinished(event -> getChildren().remove(bubble));
        way.play();
    }

    private Animation way(Node bubble) {
        FadeTransition fade = new FadeTransition(FADES, bubble);
        fade.setDelay(SHOWN.subtract(FADES));
        fade.setToValue(0);
        TranslateTransition rise = new TranslateTransition(SHOWN, bubble);
        rise.setByY(-Math.min(120, getHeight() / 3));
        // Who asked the system for less motion sees it stand still.
        boolean still = Platform.getPreferences().isReducedMotion();
        return new ParallelTransition(still ? new PauseTransition(SHOWN) : rise, fade);
    }
}
