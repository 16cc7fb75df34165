package app.madang.client.ui.lobby;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.part.CameraRepair;
import app.madang.client.ui.part.Corners;
import app.madang.client.ui.part.LevelMeter;
import app.madang.client.ui.part.Newest;
import app.madang.client.ui.part.Shown;
import app.madang.client.ui.part.SwitchButton;
import app.madang.client.ui.part.Switches;
import app.madang.client.ui.video.VideoView;
import app.madang.loop.Subscription;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the others will see and hear this participant, and the switches for both. */
final class PreviewCard extends VBox {
    private final WindowServices services;
    private final Texts texts;
    private final VideoView video = new VideoView(true);
    private final Label status = new Label();
    private final CameraRepair repair;
    private final SwitchButton microphone;
    private final SwitchButton camera;
    private final LevelMeter meter;
    private final Label noSound;
    private final Newest<Double> levels = new Newest<>(this::renderLevel);
    private Subscription listening;
    private CameraState cameraState = CameraState.OFF;

    PreviewCard(WindowServices services, Texts texts) {
        super(12);
        this.services = services;
        this.texts = texts;
        repair = new CameraRepair(texts, services.picture());
        microphone = Switches.microphone(texts, this::toggleMicrophone);
        camera = Switches.camera(texts, this::toggleCamera);
        meter = new LevelMeter(texts.get("lobby.level"));
        noSound = new Label(texts.get("call.noSound"));
        getStyleClass().add("preview");
        arrange();
        video.pictureProperty().subscribe(seen -> render());
    }

    private void arrange() {
        status.setWrapText(true);
        status.getStyleClass().add("tile-status");
        VBox middle = new VBox(12, status, repair);
        middle.setAlignment(Pos.CENTER);
        middle.getStyleClass().add("tile-middle");
        HBox.setHgrow(meter, Priority.ALWAYS);
        noSound.setWrapText(true);
        noSound.getStyleClass().add("note");
        HBox.setHgrow(noSound, Priority.ALWAYS);
        meter.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(12, microphone, camera, meter, noSound);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(new Picture(video, middle), row);
        renderSound(true);
    }

    /** The page is shown: the camera runs for the preview if it is to be on. */
    void open() {
        applyChoices();
        video.show(services.feeds().local());
        listening = services.levels().listen(levels::offer);
    }

    void close() {
        video.show(null);
        listening.close();
        levels.offer(0.0);
    }

    private void applyChoices() {
        Choices choices = services.preferences().choices();
        services.media().microphone(choices.media().microphone());
        services.media().camera(choices.media().camera());
        render();
    }

    private void toggleMicrophone() {
        Choices choices = services.preferences().choices();
        remember(choices.withMicrophone(!choices.media().microphone()));
    }

    private void toggleCamera() {
        Choices choices = services.preferences().choices();
        remember(choices.withCamera(!choices.media().camera()));
    }

    private void remember(Choices choices) {
        services.preferences().remember(choices);
        applyChoices();
    }

    void render(CameraState state) {
        cameraState = state;
        render();
    }

    private void render() {
        Choices choices = services.preferences().choices();
        CameraState shown = choices.media().camera() ? cameraState : CameraState.OFF;
        microphone.render(choices.media().microphone());
        camera.render(choices.media().camera());
        meter.setOpacity(choices.media().microphone() ? 1 : 0.4);
        if (shown != CameraState.ON && video.isVisible()) {
            video.forget();
        }
        video.setMirrored(services.picture().isCamera());
        video.setVisible(shown == CameraState.ON);
        String words = texts.of(awaited(shown) ? CameraState.STARTING : shown);
        status.setText(words);
        Shown.set(status, !words.isEmpty());
        Shown.set(repair, inTrouble(shown));
    }

    /** A camera that is on and has sent nothing yet looks like one that is being started. */
    private boolean awaited(CameraState state) {
        return state == CameraState.ON && !video.pictureProperty().get();
    }

    private static boolean inTrouble(CameraState state) {
        return switch (state) {
            case MISSING, BUSY, LOST -> true;
            case OFF, STARTING, ON -> false;
        };
    }

    void renderSound(boolean available) {
        Shown.set(meter, available);
        Shown.set(noSound, !available);
    }

    private void renderLevel(double level) {
        meter.render(services.preferences().choices().media().microphone() ? level : 0);
    }

    /** The picture's area: always 16:9, whatever stands in it, so that nothing jumps. */
    private static final class Picture extends StackPane {
        private static final double RADIUS = 10;

        Picture(VideoView video, VBox middle) {
            super(video, middle, new Corners(RADIUS));
            getStyleClass().add("tile");
        }

        @Override
        public Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.floor((width < 0 ? 480 : width) * 9 / 16);
        }
    }
}
