package app.madang.client.ui;

import app.madang.client.ui.Choices.Place;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Puts the window where it stood the last time, and tells where it stands once it has come to rest. */
final class WindowPlace {
    /** So much of it has to be on a screen, or people could not take hold of it. */
    private static final double IN_SIGHT = 100;

    private final Stage stage;
    private final Consumer<Place> rested;
    private final PauseTransition rest = new PauseTransition(Duration.millis(500));
    /** The newest that it had while it was neither maximized nor small nor anything else of that kind. */
    private Place free;

    /** @param last null: where the system puts it */
    WindowPlace(Stage stage, Place last, Consumer<Place> rested) {
        this.stage = stage;
        this.rested = rested;
        rest.setOnFinished(event -> tell());
        if (last != null) {
            restore(last);
        }
        follow(stage.xProperty());
        follow(stage.yProperty());
        follow(stage.widthProperty());
        follow(stage.heightProperty());
        follow(stage.maximizedProperty());
        stage.showingProperty().subscribe(showing -> {
            if (!showing && free != null) {
                rest.stop();
                tell();
            }
        });
    }

    private void restore(Place last) {
        stage.setWidth(last.width());
        stage.setHeight(last.height());
        if (isInSight(last)) {
            stage.setX(last.x());
            stage.setY(last.y());
        }
        stage.setMaximized(last.maximized());
        free = last;
    }

    /** The screen where it stood may be gone. */
    private static boolean isInSight(Place place) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> holds(screen, place));
    }

    private static boolean holds(Rectangle2D screen, Place place) {
        double across = Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX());
        boolean head = place.y() >= screen.getMinY() && place.y() < screen.getMaxY() - IN_SIGHT;
        return across >= IN_SIGHT && head;
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
            free = new Place(
                    (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight(), false);
        }
        if (free != null) {
            rested.accept(new Place(free.x(), free.y(), free.width(), free.height(), stage.isMaximized()));
        }
    }
}
