package app.madang.client.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Which words cannot be read: every word needs 4.5 to 1 against what is behind it (WCAG 2.2, success criterion 1.4.3).
 * On the JavaFX thread.
 */
final class Contrast {
    private static final double ENOUGH = 4.5;
    /** What may lie over words, and hides them on purpose. */
    private static final Set<String> COVERS = Set.of("panel", "toast", "elsewhere-line");

    private final WritableImage image;
    private final List<Node> nodes;
    private final List<Node> covers;

    /** @param top what lies on top: the words below a veil are not meant to be read */
    Contrast(Scene scene, Node top) {
        image = scene.snapshot(null);
        nodes = LayoutFaults.below(top).toList();
        covers = nodes.stream()
                .filter(node -> node.getStyleClass().stream().anyMatch(COVERS::contains))
                .toList();
    }

    /** Each with the contrast that it has. */
    List<String> pale() {
        List<String> pale = new ArrayList<>();
        nodes.stream()
                .filter(Text.class::isInstance)
                .filter(node -> !(node instanceof FontIcon) && !node.isDisabled())
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && isSeen(text))
                .forEach(text -> check(text, pale));
        return pale;
    }

    /** All of it: nothing that scrolls or lies above hides a part. */
    private boolean isSeen(Text text) {
        Bounds own = inScene(text);
        for (Parent each = text.getParent(); each != null; each = each.getParent()) {
            if (each.getOpacity() < 1) {
                return false; // What fades was looked at before.
            }
            if (each.getClip() != null && !inScene(each).contains(own)) {
                return false;
            }
        }
        return covers.stream().noneMatch(cover -> inScene(cover).intersects(own) && !isWithin(text, cover));
    }

    private static boolean isWithin(Node node, Node outer) {
        return node != null && (node == outer || isWithin(node.getParent(), outer));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void check(Text words, List<String> pale) {
        Color behind = mostCommon(inScene(words));
        double contrast = contrast((Color) words.getFill(), behind);
        if (contrast < ENOUGH) {
            pale.add("pale: %s: %.1f on %s".formatted(words.getText(), contrast, behind));
        }
    }

    /** Letters cover less than what they stand on. */
    private Color mostCommon(Bounds bounds) {
        PixelReader pixels = image.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int x = (int) Math.max(0, bounds.getMinX()); x < bounds.getMaxX() && x < image.getWidth(); x++) {
            for (int y = (int) Math.max(0, bounds.getMinY()); y < bounds.getMaxY() && y < image.getHeight(); y++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        int argb = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
