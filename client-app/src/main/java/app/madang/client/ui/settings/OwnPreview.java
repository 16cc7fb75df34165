package app.madang.client.ui.settings;

import app.madang.client.call.port.LocalMedia.CameraState;
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
    private final Texts texts;
    private final VideoView video = new VideoView(true);
    private final Label status = new Label();

    OwnPreview(WindowServices services, Texts texts) {
        this.services = services;
        this.texts = texts;
        getStyleClass().add("own-preview");
        status.getStyleClass().add("tile-status");
        status.setWrapText(true);
        status.setMaxWidth(WIDTH - 24);
        video.setAccessibleText(texts.get("settings.preview"));
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().setAll(status, video, new Corners(RADIUS));
        render(CameraState.OFF);
    }

    void open() {
        video.show(services.feeds().local());
    }

    void close() {
        video.show(null);
    }

    /** What it says stands below the picture, which covers it. */
    void render(CameraState camera) {
        if (camera != CameraState.ON) {
            video.forget();
        }
        video.setMirrored(services.picture().isCamera());
        video.setVisible(camera == CameraState.ON);
        status.setText(texts.of(camera));
    }
}
