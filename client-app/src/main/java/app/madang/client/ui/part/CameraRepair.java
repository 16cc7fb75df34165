package app.madang.client.ui.part;

import app.madang.client.ui.OwnPicture;
import app.madang.client.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** What people can do where their camera does not work: try it again, or show the pattern. */
public final class CameraRepair extends FlowPane {

    public CameraRepair(Texts texts, OwnPicture picture) {
        super(8, 8);
        getStyleClass().add("camera-repair");
        setAlignment(Pos.CENTER);
        getChildren()
                .setAll(
                        button(texts.get("camera.again"), picture::useCamera),
                        button(texts.get("camera.pattern"), picture::usePattern));
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }
}
