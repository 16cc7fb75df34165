package app.madang.client.ui;

import app.madang.client.ui.Choices.Place;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * The screens, each without what panels of the system take of it.
 *
 * @param primary where a window stands that was on none of them
 */
record Desktop(Rectangle2D primary, List<Rectangle2D> screens) {
    /** So much of a window has to be on a screen, its upper edge among it, or it stood on one that is gone. */
    private static final double IN_SIGHT = 100;
    /** Around a window some systems count a shadow, or an edge to take hold of, that may lie beyond the screen. */
    private static final double EDGE = 16;

    /** As it is now; on the JavaFX thread. */
    static Desktop now() {
        return new Desktop(
                Screen.getPrimary().getVisualBounds(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /** Where a window stands now that stood at {@code last}: there if it fits, else wholly on one screen. */
    Place fit(Place last) {
        return isCovered(last) ? last : inside(screenOf(last), last);
    }

    private boolean isCovered(Place place) {
        double width = Math.max(1, place.width() - 2 * EDGE);
        double height = Math.max(1, place.height() - 2 * EDGE);
        Rectangle2D inner = new Rectangle2D(place.x() + EDGE, place.y() + EDGE, width, height);
        double covered =
                screens.stream().mapToDouble(screen -> shared(screen, inner)).sum();
        return covered >= width * height;
    }

    private Rectangle2D screenOf(Place place) {
        Rectangle2D window = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        return screens.stream()
                .filter(screen -> holds(screen, window))
                .max(Comparator.comparingDouble(screen -> shared(screen, window)))
                .orElse(primary);
    }

    private static boolean holds(Rectangle2D screen, Rectangle2D window) {
        boolean head = window.getMinY() >= screen.getMinY() && window.getMinY() < screen.getMaxY() - IN_SIGHT;
        return head && across(screen, window) >= IN_SIGHT;
    }

    /** In square pixels. */
    private static double shared(Rectangle2D screen, Rectangle2D window) {
        double down = Math.min(screen.getMaxY(), window.getMaxY()) - Math.max(screen.getMinY(), window.getMinY());
        return Math.max(0, across(screen, window)) * Math.max(0, down);
    }

    private static double across(Rectangle2D screen, Rectangle2D window) {
        return Math.min(screen.getMaxX(), window.getMaxX()) - Math.max(screen.getMinX(), window.getMinX());
    }

    private static Place inside(Rectangle2D screen, Place last) {
        int width = (int) Math.min(last.width(), screen.getWidth());
        int height = (int) Math.min(last.height(), screen.getHeight());
        int x = (int) Math.clamp(last.x(), screen.getMinX(), screen.getMaxX() - width);
        int y = (int) Math.clamp(last.y(), screen.getMinY(), screen.getMaxY() - height);
        return new Place(x, y, width, height, last.maximized());
    }
}
