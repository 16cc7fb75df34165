package app.madang.client.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The form of a stage. Escape belongs to the page, since it closes what lies on top first. */
final class StageForm implements WindowForm {
    private static final double LEAST_WIDTH = 400;
    private static final double LEAST_HEIGHT = 320;
    private static final double SMALL_WIDTH = 320;
    private static final double SMALL_HEIGHT = 270;
    private static final double SMALLEST_WIDTH = 220;
    private static final double SMALLEST_HEIGHT = 180;
    /** Of the small window to the edges of the screen. */
    private static final double MARGIN = 24;

    private final Stage stage;
    private Runnable changed = () -> {};
    /** Where it stood before it became small; null while it is not. */
    private Before before;

    private record Before(Rectangle2D place, boolean maximized, boolean fullScreen) {}

    StageForm(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        // The toolkit's own lies outside of the scene, where pictures may be over it; the call says it.
        stage.setFullScreenExitHint("");
    }

    @Override
    public void listen(Runnable listener) {
        changed = listener;
    }

    @Override
    public boolean isFullScreen() {
        return stage.isFullScreen();
    }

    @Override
    public void fullScreen(boolean on) {
        small(false);
        stage.setFullScreen(on);
    }

    @Override
    public boolean isSmall() {
        return before != null;
    }

    @Override
    public void small(boolean on) {
        if (on == isSmall()) {
            return;
        }
        if (on) {
            shrink();
        } else {
            restore();
        }
        changed.run();
    }

    private void shrink() {
        before = new Before(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                stage.isMaximized(),
                stage.isFullScreen());
        stage.setFullScreen(false);
        stage.setMaximized(false);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setAlwaysOnTop(true);
        stand(corner());
    }

    /** Below and to the right on the screen where the middle of the window is. */
    private Rectangle2D corner() {
        Rectangle2D place = before.place();
        double x = place.getMinX() + place.getWidth() / 2;
        double y = place.getMinY() + place.getHeight() / 2;
        Rectangle2D screen = Screen.getScreens().stream()
                .filter(each -> each.getBounds().contains(x, y))
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        return new Rectangle2D(
                screen.getMaxX() - SMALL_WIDTH - MARGIN,
                screen.getMaxY() - SMALL_HEIGHT - MARGIN,
                SMALL_WIDTH,
                SMALL_HEIGHT);
    }

    private void restore() {
        Before last = before;
        stand(last.place());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setAlwaysOnTop(false);
        stage.setMaximized(last.maximized());
        stage.setFullScreen(last.fullScreen());
        before = null;
    }

    private void stand(Rectangle2D place) {
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
    }

    /** As it is outside of a call. */
    void usual() {
        small(false);
        stage.setFullScreen(false);
    }
}
