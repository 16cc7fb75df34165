package app.madang.client.ui.call;

import app.madang.protocol.Reaction;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;

/** Reactions drawn by ourselves, on a grid of 24 by 24, as not every system has letters for them in colour. */
final class ReactionPicture {
    private static final double GRID = 24;

    private ReactionPicture() {}

    /** @param size of its side, in pixels */
    static Node of(Reaction reaction, double size) {
        Group drawn = new Group(ground());
        drawn.getChildren()
                .addAll(
                        switch (reaction) {
                            case THUMB -> new Node[] {path("M2 11 h4 v10 h-4 Z", "sleeve"), path(THUMB, "skin")};
                            case HEART -> new Node[] {path(HEART, "heart")};
                            case LAUGH -> face(path("M6.5 13 h11 C17.5 21 6.5 21 6.5 13 Z", "ink"), EYES_SHUT);
                            case WOW -> face(path("M12 13.5 a2.8 3.4 0 1 0 0.01 0 Z", "ink"), EYES_OPEN);
                            case PARTY -> party();
                        });
        drawn.getTransforms().add(new Scale(size / GRID, size / GRID));
        drawn.setMouseTransparent(true);
        return new Group(drawn);
    }

    private static final String THUMB =
            "M7.5 11 L11 3.2 C13.2 2.8 14.6 4.4 14 6.6 L13.2 9.4 H19 C20.9 9.4 22 11 21.5 12.6"
                    + " L19.6 19 C19.2 20.4 18.3 21 17 21 H7.5 Z";
    private static final String HEART = "M12 21.5 C5 15.5 1.8 12 1.8 8 C1.8 5 4 2.8 7 2.8 C9.2 2.8 11 4 12 6"
            + " C13 4 14.8 2.8 17 2.8 C20 2.8 22.2 5 22.2 8 C22.2 12 19 15.5 12 21.5 Z";
    private static final String EYES_SHUT = "M5.5 10.5 L8 7.5 L10.5 10.5 L9.5 11.3 L8 9.5 L6.5 11.3 Z"
            + " M13.5 10.5 L16 7.5 L18.5 10.5 L17.5 11.3 L16 9.5 L14.5 11.3 Z";
    private static final String EYES_OPEN = "M8 7 a1.5 2 0 1 0 0.01 0 Z M16 7 a1.5 2 0 1 0 0.01 0 Z";

    /** Makes all of them equally large. */
    private static Shape ground() {
        return path("M0 0 h24 v24 h-24 Z", "ground");
    }

    private static Node[] face(Shape mouth, String eyes) {
        Circle face = new Circle(12, 12, 10.5);
        face.getStyleClass().add("reaction-skin");
        return new Node[] {face, path(eyes, "ink"), mouth};
    }

    /** A cracker and what flies out of it. */
    private static Node[] party() {
        return new Node[] {
            path("M2 22 L7.5 8.5 L15.5 16.5 Z", "cracker"),
            path("M8 3 h2.6 v2.6 h-2.6 Z M19 17 h2.6 v2.6 h-2.6 Z", "skin"),
            path("M14 2 a1.6 1.6 0 1 0 0.01 0 Z M20.5 11 a1.6 1.6 0 1 0 0.01 0 Z", "heart"),
            path(
                    "M12 12 C12 8 15 9 15.5 6 L17 6.4 C16.6 10 13.6 9 13.4 12 Z M15 14 L20 6 L21.3 6.9 L16.2 14.8 Z",
                    "sleeve")
        };
    }

    private static SVGPath path(String content, String kind) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add("reaction-" + kind);
        return path;
    }
}
