package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.DirectDisplay.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * What people see of a view, found by looking at the scene: where it is in its window, and which parts of its picture
 * nothing else lies over.
 *
 * @param bounds of the view, in pixels of the device
 * @param seen of its picture
 */
record Sight(Box bounds, List<Box> seen) {
    /** A picture shines through what is translucent: that is for the toolkit, unless it is as small as a name. */
    private static final double SMALL = 0.5;

    /** A look from one view, outwards. */
    private static final class Look {
        private final Node view;
        private final double scale;
        private final Box bounds;
        private List<Box> seen;
        private boolean plain = true;

        Look(Node view, Fit.Size picture, double scale) {
            this.view = view;
            this.scale = scale;
            bounds = touched(view.localToScene(view.getLayoutBounds()));
            Box whole = new Box(
                    bounds.x() + Math.floorDiv(bounds.width() - picture.width(), 2),
                    bounds.y() + Math.floorDiv(bounds.height() - picture.height(), 2),
                    picture.width(),
                    picture.height());
            seen = Boxes.within(whole, bounds).toList();
        }

        private Box touched(Bounds inScene) {
            int x = (int) Math.floor(inScene.getMinX() * scale + 0.01);
            int y = (int) Math.floor(inScene.getMinY() * scale + 0.01);
            int right = (int) Math.ceil(inScene.getMaxX() * scale - 0.01);
            int bottom = (int) Math.ceil(inScene.getMaxY() * scale - 0.01);
            return new Box(x, y, right - x, bottom - y);
        }

        void out() {
            for (Node node = view; node != null && plain; node = node.getParent()) {
                plain = node.getOpacity() == 1 && node.getEffect() == null;
                if (node.getClip() != null) {
                    keep(List.of(touched(node.localToScene(node.getClip().getBoundsInParent()))));
                }
                if (node.getParent() != null) {
                    paintedAfter(node, node.getParent().getChildrenUnmodifiable())
                            .forEach(this::over);
                }
            }
        }

        private static List<Node> paintedAfter(Node node, List<Node> beside) {
            int place = beside.indexOf(node);
            return IntStream.range(0, beside.size())
                    .filter(each -> beside.get(each).getViewOrder() < node.getViewOrder()
                            || each > place && beside.get(each).getViewOrder() == node.getViewOrder())
                    .mapToObj(beside::get)
                    .toList();
        }

        private void over(Node node) {
            if (!node.isVisible() || node.getOpacity() == 0) {
                return;
            }
            if (node instanceof Rim rim) {
                inside(rim, node);
            } else if (node.getOpacity() < 1) {
                plain &= !meets(touched(node.localToScene(node.getBoundsInLocal())));
            } else if (node instanceof Region region && isPainted(region)) {
                cut(region);
            } else if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(this::over);
            } else if (!isEmpty(node)) {
                plain &= !meets(touched(node.localToScene(node.getBoundsInLocal())));
            }
        }

        private static boolean isEmpty(Node node) {
            return node instanceof Shape shape && shape.getFill() == null && shape.getStroke() == null;
        }

        private void inside(Rim rim, Node node) {
            if (node.getParent() != view.getParent()) {
                return;
            }
            int width = (int) Math.ceil(rim.rimWidth() * scale);
            Box inner = new Box(
                    bounds.x() + width, bounds.y() + width, bounds.width() - 2 * width, bounds.height() - 2 * width);
            keep(Boxes.rounded(inner, (rim.radius() - rim.rimWidth()) * scale));
        }

        private void keep(List<Box> only) {
            seen = seen.stream()
                    .flatMap(each -> only.stream().flatMap(one -> Boxes.within(each, one)))
                    .toList();
        }

        private boolean meets(Box box) {
            return seen.stream()
                    .anyMatch(each -> Boxes.within(each, box).findAny().isPresent());
        }

        private void cut(Region region) {
            Box box = touched(region.localToScene(region.getLayoutBounds()));
            plain &= isOpaque(region) || !isLarge(box);
            if (meets(box)) {
                for (Box part : Boxes.rounded(box, radius(region) * scale)) {
                    seen = seen.stream()
                            .flatMap(each -> Boxes.without(each, part))
                            .toList();
                }
            }
        }

        private boolean isLarge(Box box) {
            return Boxes.within(box, bounds)
                    .anyMatch(each -> (long) each.width() * each.height() > SMALL * bounds.width() * bounds.height());
        }

        private static boolean isPainted(Region region) {
            if (region instanceof VideoView other) {
                return other.pictureProperty().get();
            }
            if (region.getClip() instanceof Rectangle) {
                return true; // the own tile, filled by a picture or by its colour
            }
            boolean filled = region.getBackground() != null
                    && region.getBackground().getFills().stream().anyMatch(each -> opacity(each) > 0);
            return filled || region.getBorder() != null && !region.getBorder().isEmpty();
        }

        private static boolean isOpaque(Region region) {
            return region instanceof VideoView
                    || region.getClip() instanceof Rectangle
                    || region.getBackground() != null
                            && region.getBackground().getFills().stream().anyMatch(each -> opacity(each) == 1);
        }

        private static double opacity(BackgroundFill fill) {
            return fill.getFill() instanceof Color colour ? colour.getOpacity() : 1;
        }

        /** As the node itself says, or what clips it. */
        private static double radius(Region region) {
            if (region.getClip() instanceof Rectangle clip) {
                return clip.getArcWidth() / 2;
            }
            return region.getBackground() == null
                            || region.getBackground().getFills().isEmpty()
                    ? 0
                    : region.getBackground().getFills().getFirst().getRadii().getTopLeftHorizontalRadius();
        }
    }

    /**
     * Empty where the toolkit has to paint the picture: it shines through something, or is not shown as it is.
     *
     * @param picture that is in the view's middle, in pixels of the device
     * @param scale from the scene to those
     */
    static Optional<Sight> of(Node view, Fit.Size picture, double scale) {
        Look look = new Look(view, picture, scale);
        look.out();
        return look.plain && look.seen.size() <= DirectDisplay.MOST_BOXES
                ? Optional.of(new Sight(look.bounds, look.seen))
                : Optional.empty();
    }
}
