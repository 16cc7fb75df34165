package app.madang.client.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is wrong with how a window lies: words that are cut, that lie over each other or outside. On the JavaFX thread, in
 * the task that took a picture of it: that lays out what changed since the last pulse, as the clock of a call does.
 */
final class LayoutFaults {
    /** Rounding, and the space that a font keeps above and below its letters. */
    private static final double SLACK = 2;

    private final Scene scene;
    private final Predicate<String> mayBeShortened;

    /** @param mayBeShortened of words that the window did not choose, as names */
    LayoutFaults(Scene scene, Predicate<String> mayBeShortened) {
        this.scene = scene;
        this.mayBeShortened = mayBeShortened;
    }

    List<String> all() {
        Node top = top(scene);
        List<String> faults = new ArrayList<>();
        List<Node> nodes = below(top).toList();
        nodes.stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(this::isShortened)
                .forEach(each -> faults.add("shortened: " + each.getText()));
        List<Text> words = nodes.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .filter(text -> !isWithin(text, LayoutFaults::isElse))
                .toList();
        words.stream().filter(this::isCut).forEach(text -> faults.add("cut: " + text.getText()));
        for (int i = 0; i < words.size(); i++) {
            for (Text other : words.subList(i + 1, words.size())) {
                if (overlap(words.get(i), other)) {
                    faults.add("over each other: " + words.get(i).getText() + " / " + other.getText());
                }
            }
        }
        nodes.stream().filter(LayoutFaults::leavesItsParent).forEach(node -> faults.add("leaves its parent: " + node));
        return faults;
    }

    private static boolean leavesItsParent(Node node) {
        if (!(node instanceof Control) || !node.isManaged() || !(node.getParent() instanceof Region parent)) {
            return false;
        }
        Bounds own = node.localToParent(node.getLayoutBounds());
        return own.getMinX() < -SLACK
                || own.getMinY() < -SLACK
                || own.getMaxX() > parent.getWidth() + SLACK
                || own.getMaxY() > parent.getHeight() + SLACK;
    }

    /** Where a sheet lies over a page, that. */
    static Node top(Scene scene) {
        return below(scene.getRoot())
                .filter(node -> node.getStyleClass().contains("sheet-veil"))
                .findFirst()
                .orElse(scene.getRoot());
    }

    static Stream<Node> below(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(LayoutFaults::below)
                        : Stream.empty());
    }

    private boolean isShortened(Labeled label) {
        String text = label.getText();
        if (text == null || text.isEmpty() || label.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return false;
        }
        return !mayBeShortened.test(text)
                && label.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .noneMatch(each -> ((Text) each).getText().equals(text));
    }

    /** Outside of the window, or of something that hides what is outside of it; what scrolls may be longer than that. */
    private boolean isCut(Text text) {
        Bounds all = inScene(text);
        boolean scrolls = false;
        for (Parent each = text.getParent(); each != null; each = each.getParent()) {
            boolean hides = each.getClip() != null || each == scene.getRoot();
            Bounds area = each == scene.getRoot()
                    ? new BoundingBox(0, 0, scene.getWidth(), scene.getHeight())
                    : inScene(each);
            boolean across = all.getMinX() < area.getMinX() - SLACK || all.getMaxX() > area.getMaxX() + SLACK;
            boolean down = all.getMinY() < area.getMinY() - SLACK || all.getMaxY() > area.getMaxY() + SLACK;
            if (hides && (across || down && !scrolls && !isScrolling(each))) {
                return true;
            }
            scrolls |= isScrolling(each);
        }
        return false;
    }

    private static boolean isScrolling(Node node) {
        return node instanceof ScrollPane
                || node instanceof VirtualFlow
                || node.getParent() instanceof ScrollPane
                || node.getParent() instanceof VirtualFlow;
    }

    private boolean overlap(Text one, Text other) {
        if (flow(one) != null && flow(one) == flow(other)) {
            // Lines of both: their boxes overlap, their words do not.
            return false;
        }
        if (panel(one) != panel(other)) {
            // What lies below an open panel is covered by it.
            return false;
        }
        Bounds a = seen(one);
        Bounds b = seen(other);
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > SLACK
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > 2 * SLACK;
    }

    /** What is left of it by everything that hides what is outside. */
    private static Bounds seen(Text text) {
        Bounds left = inScene(text);
        for (Parent each = text.getParent(); each != null; each = each.getParent()) {
            if (each.getClip() != null) {
                left = common(left, inScene(each));
            }
        }
        return left;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private static Bounds inScene(Node node) {
        Bounds own =
                node.getClip() == null ? node.getLayoutBounds() : node.getClip().getBoundsInParent();
        return node.localToScene(own);
    }

    /** Notices pass over everything; what was typed may be longer than its field; icons are letters of a font. */
    private static boolean isElse(Node node) {
        return node instanceof FontIcon
                || node.getStyleClass().contains("toasts")
                || node.getStyleClass().contains("elsewhere")
                || node instanceof TextInputControl input && !input.getText().isEmpty();
    }

    private static boolean isWithin(Node node, Predicate<Node> what) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (what.test(each)) {
                return true;
            }
        }
        return false;
    }

    /** The panel that it is in; null where it is in none. */
    private static Parent panel(Node node) {
        Parent each = node.getParent();
        while (each != null && !each.getStyleClass().contains("panel")) {
            each = each.getParent();
        }
        return each;
    }

    /** Whether an open panel lies over all of it. */
    static boolean isBelowPanel(Node node) {
        Bounds own = inScene(node);
        return below(node.getScene().getRoot())
                .filter(each -> each.getStyleClass().contains("panel"))
                .anyMatch(each -> panel(node) != each && inScene(each).contains(own));
    }

    private static Parent flow(Text text) {
        for (Parent each = text.getParent(); each != null; each = each.getParent()) {
            if (each instanceof TextFlow) {
                return each;
            }
        }
        return null;
    }
}
