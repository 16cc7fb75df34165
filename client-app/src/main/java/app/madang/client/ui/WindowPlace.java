package app.madang.client.ui;

import app.madang.client.ui.Choices.Place;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Puts the window where it stood the last time, and tells where it stands once it has come to rest. On screens that have
 * no room for it there, as where one is gone, it stands elsewhere or is smaller, which is no choice of people's: what they
 * chose counts until they move it.
 */
final class WindowPlace {
    private final Stage stage;
    private final Consumer<Place> rested;
    private final PauseTransition rest = new PauseTransition(Duration.millis(500));
    /** The newest that it had while it was neither maximized nor small nor anything else of that kind. */
    private Place free;
    /** Whether it stands elsewhere than people chose; until they move it. */
    private boolean displaced;
    /** Where the system put it then; null until it has come to rest there. */
    private Place elsewhere;

    /**
     * @param stage with its scene
     * @param last null: where the system puts it
     */
    WindowPlace(Stage stage, Place last, Consumer<Place> rested) {
        this.stage = stage;
        this.rested = rested;
        rest.setOnFinished(event -> tell());
        if (last == null) {
            shrink();
        } else {
            restore(last);
        }
        follow(stage.xProperty());
        follow(stage.yProperty());
        follow(stage.widthProperty());
        follow(stage.heightProperty());
        follow(stage.maximizedProperty());
        stage.showingProperty().subscribe((before, showing) -> {
            if (showing) {
                rest.playFromStart();
            } else if (free != null) {
                rest.stop();
                tell();
            }
        });
    }

    /** The size of its scene may be more than there is. */
    private void shrink() {
        Rectangle2D screen = Desktop.now().primary();
        if (stage.getScene().getWidth() > screen.getWidth()) {
            stage.setWidth(screen.getWidth());
        }
        if (stage.getScene().getHeight() > screen.getHeight()) {
            stage.setHeight(screen.getHeight());
        }
    }

    private void restore(Place last) {
        Place now = Desktop.now().fit(last);
        stage.setWidth(now.width());
        stage.setHeight(now.height());
        stage.setX(now.x());
        stage.setY(now.y());
        stage.setMaximized(last.maximized());
        displaced = !now.equals(last);
        free = last;
    }

    private void follow(ObservableValue<?> value) {
        value.subscribe((before, now) -> {
            if (stage.isShowing()) {
                rest.playFromStart();
            }
        });
    }

    private void tell() {
        boolean whole = stage.isMaximized() || stage.isFullScreen() || stage.isAlwaysOnTop();
        if (!whole && !stage.isIconified()) {
            stood(new Place(
                    (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight(), false));
        }
        if (free != null) {
            rested.accept(new Place(free.x(), free.y(), free.width(), free.height(), stage.isMaximized()));
        }
    }

    private void stood(Place now) {
        if (displaced && elsewhere == null) {
            elsewhere = now;
        } else if (!now.equals(elsewhere)) {
            free = now;
            displaced = false;
            elsewhere = null;
        }
    }
}
