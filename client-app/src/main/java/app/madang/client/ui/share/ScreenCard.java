package app.madang.client.ui.share;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** One screen or window: how it looks, and its name. Pressing it chooses it. */
final class ScreenCard extends Button {
    private static final double WIDTH = 164;
    private static final double HEIGHT = 92;

    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane();

    ScreenCard(String words, Runnable chosen) {
        super(words);
        getStyleClass().add("screen-card");
        // A title is no place for keys: an underscore stays one.
        setMnemonicParsing(false);
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        frame.getChildren().setAll(picture);
        frame.getStyleClass().add("screen-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        setGraphic(frame);
        setContentDisplay(ContentDisplay.TOP);
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setTooltip(new Tooltip(words));
        setOnAction(event -> chosen.run());
    }

    /** In place of a picture, where there can be none. */
    void show(Node sign) {
        frame.getChildren().setAll(sign);
    }

    void show(Image image) {
        picture.setImage(image);
    }
}
