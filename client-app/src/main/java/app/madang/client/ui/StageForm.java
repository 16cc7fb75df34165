package app.madang.client.ui;

import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The form of a stage. Escape belongs to the page, since it closes what lies on top first. */
final class StageForm implements WindowForm {
    private final Stage stage;

    StageForm(Stage stage) {
        this.stage = stage;
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    }

    /** @param hint how to leave the whole screen; passes by itself */
    void speak(String hint) {
        stage.setFullScreenExitHint(hint);
    }

    @Override
    public boolean isFullScreen() {
        return stage.isFullScreen();
    }

    @Override
    public void fullScreen(boolean on) {
        stage.setFullScreen(on);
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    /** As it is outside of a call. */
    void usual() {
        fullScreen(false);
    }
}
