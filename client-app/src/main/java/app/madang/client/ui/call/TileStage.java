package app.madang.client.ui.call;

import app.madang.client.ui.call.GridLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The area of the tiles. Alone: the own tile and, in the next place, the invitation. With one other person: they fill
 * the area and the own tile lies small in a corner, as people sit face to face. With more: a grid of equals.
 * Screens take the area, and people stand beside them.
 */
final class TileStage extends Pane {
    static final double GAP = 8;
    private static final double INSET_SHARE = 0.22;
    private static final double INSET_SMALLEST = 120;
    private static final double INSET_LARGEST = 280;

    private Node own;
    private List<Node> others = List.of();
    private List<Node> screens = List.of();
    private Node empty;

    TileStage() {
        getStyleClass().add("tile-stage");
        setMinSize(0, 0);
    }

    /** The tiles from now on; {@code emptyNow} stands in while {@code othersNow} is empty. */
    void show(Node ownNow, List<? extends Node> othersNow, List<? extends Node> screensNow, Node emptyNow) {
        screens = List.copyOf(screensNow);
        own = ownNow;
        others = List.copyOf(othersNow);
        empty = emptyNow;
        List<Node> all = new ArrayList<>(screens);
        all.addAll(others);
        if (others.isEmpty()) {
            all.add(empty);
        }
        all.add(own);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
        requestLayout();
    }

    /** Whether the own tile lies over the other person's. */
    static boolean faceToFace(int others, int screens) {
        return others == 1 && screens == 0;
    }

    @Override
    protected void layoutChildren() {
        if (own == null) {
            return;
        }
        if (!screens.isEmpty()) {
            besideScreens();
        } else if (faceToFace(others.size(), 0)) {
            others.getFirst().resizeRelocate(0, 0, getWidth(), getHeight());
            place(own, inset(getWidth(), getHeight()));
        } else {
            grid();
        }
    }

    private void besideScreens() {
        List<Node> people = new ArrayList<>(others);
        people.add(own);
        ScreenLayout.Places places = ScreenLayout.places(screens.size(), people.size(), getWidth(), getHeight(), GAP);
        place(screens, places.screens());
        place(people, places.people());
    }

    private static void place(List<Node> nodes, List<Spot> spots) {
        for (int i = 0; i < spots.size(); i++) {
            place(nodes.get(i), spots.get(i));
        }
    }

    private void grid() {
        List<Node> inGrid = new ArrayList<>();
        inGrid.add(own);
        inGrid.addAll(others.isEmpty() ? List.of(empty) : others);
        List<Spot> spots = GridLayout.spots(inGrid.size(), getWidth(), getHeight(), GAP);
        place(inGrid, spots);
    }

    static Spot inset(double width, double height) {
        double wide = Math.floor(Math.clamp(width * INSET_SHARE, INSET_SMALLEST, INSET_LARGEST));
        double high = Math.floor(wide / GridLayout.WIDEST);
        return new Spot(width - wide - 2 * GAP, height - high - 2 * GAP, wide, high);
    }

    private static void place(Node node, Spot spot) {
        node.resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
    }
}
