package app.madang.client.ui.settings;

import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.part.Corners;
import app.madang.client.ui.video.VideoView;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** What the camera shows now, small, while somebody chooses one. */
final class OwnPreview extends StackPane {
    private static final double WIDTH = 256;
    private static final double HEIGHT = 144;
    private static final double RADIUS = 8;

    private final WindowServices services;
    private final VideoView video = new VideoView(true);

    OwnPreview(WindowServices services, Texts texts) {
        this.services = services;
        getStyleClass().add("own-preview");
        Label none = new Label(texts.get("settings.preview.none"));
        none.getStyleClass().add("tile-status");
        none.setWrapText(true);
        none.setMaxWidth(WIDTH - 24);
        video.setAccessibleText(texts.get("settings.preview"));
        video.pictureProperty().subscribe(seen -> {
            video.setVisible(seen);
            video.setMirrored(services.picture().isCamera());
        });
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().setAll(none, video, new Corners(RADIUS));
    }

    void open() {
        video.forget();
        video.show(services.feeds().local());
    }

    void close() {
        video.show(null);
    }
}
