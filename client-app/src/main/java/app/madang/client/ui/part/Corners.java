package app.madang.client.ui.part;

import app.madang.client.ui.video.Rim;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Rounds a tile by painting its four corners in the colour of what is behind it. A rounded clip would render every
 * frame of a video a second time.
 */
public final class Corners extends Region implements Rim {
    private final double radius;
    private final List<Path> corners;

    /** @param radius in pixels */
    public Corners(double radius) {
        this.radius = radius;
        corners = List.of(corner(0), corner(90), corner(180), corner(270));
        setMouseTransparent(true);
        getChildren().setAll(corners);
    }

    private Path corner(double angle) {
        Path path = new Path(
                new MoveTo(0, 0), new LineTo(radius, 0), new ArcTo(radius, radius, 0, 0, radius, false, false));
        path.getElements().add(new LineTo(0, 0));
        path.getStyleClass().add("corner");
        path.setRotate(angle);
        return path;
    }

    @Override
    public double rimWidth() {
        return 0;
    }

    @Override
    public double radius() {
        return radius;
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - radius;
        double bottom = getHeight() - radius;
        double[] x = {0, right, right, 0};
        double[] y = {0, 0, bottom, bottom};
        for (int i = 0; i < corners.size(); i++) {
            corners.get(i).setLayoutX(x[i]);
            corners.get(i).setLayoutY(y[i]);
        }
    }
}
