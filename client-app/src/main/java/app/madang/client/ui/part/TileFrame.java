package app.madang.client.ui.part;

import app.madang.client.ui.video.Rim;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * The frame around a tile: who speaks, where the keyboard is. As wide as its padding and in the colour that the style
 * sheet gives to {@code .edge} and {@code .bend}.
 *
 * <p>Four edges and four bends in place of a rounded border: where there is no graphics card JavaFX goes through every
 * pixel inside of such a border, with each picture that is shown below it.
 */
public final class TileFrame extends Region implements Rim {
    private final double radius;
    private final List<Region> edges = List.of(edge(), edge(), edge(), edge());
    private final List<Path> bends = List.of(bend(0), bend(90), bend(180), bend(270));
    private double bentFor;

    /** @param radius of its corners, in pixels */
    public TileFrame(double radius) {
        this.radius = radius;
        getStyleClass().add("tile-frame");
        setMouseTransparent(true);
        getChildren().addAll(edges);
        getChildren().addAll(bends);
    }

    private static Region edge() {
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        return edge;
    }

    private static Path bend(double angle) {
        Path bend = new Path();
        bend.getStyleClass().add("bend");
        bend.setRotate(angle);
        return bend;
    }

    /** Of the corner above and to the left; the others are turned. */
    private List<PathElement> corner(double width) {
        double inner = radius - width;
        return List.of(
                new MoveTo(0, radius),
                new ArcTo(radius, radius, 0, radius, 0, false, true),
                new LineTo(radius, width),
                new ArcTo(inner, inner, 0, width, radius, false, false),
                new ClosePath());
    }

    @Override
    public double rimWidth() {
        return getPadding().getTop();
    }

    @Override
    public double radius() {
        return radius;
    }

    @Override
    protected void layoutChildren() {
        double width = rimWidth();
        double right = getWidth() - radius;
        double bottom = getHeight() - radius;
        edges.get(0).resizeRelocate(radius, 0, right - radius, width);
        edges.get(1).resizeRelocate(getWidth() - width, radius, width, bottom - radius);
        edges.get(2).resizeRelocate(radius, getHeight() - width, right - radius, width);
        edges.get(3).resizeRelocate(0, radius, width, bottom - radius);
        shapeBends(width);
        double[] x = {0, right, right, 0};
        double[] y = {0, 0, bottom, bottom};
        for (int i = 0; i < bends.size(); i++) {
            bends.get(i).setLayoutX(x[i]);
            bends.get(i).setLayoutY(y[i]);
        }
    }

    private void shapeBends(double width) {
        if (width != bentFor) {
            bentFor = width;
            bends.forEach(each -> each.getElements().setAll(corner(width)));
        }
    }
}
