package app.madang.client.ui.call;

import app.madang.client.ui.call.GridLayout.Spot;
import app.madang.client.ui.call.StageLayout.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The area of the tiles. Each stands where {@link StageLayout} says; one without a place is invisible, and so asks for
 * no pictures.
 */
final class TileStage extends Pane {
    private final Pager pager;
    private Arrangement arrangement;
    private Map<Subject, ? extends Node> tiles = Map.of();
    private Node invitation;
    /** Each of its own, so that a pin that ends leads back to the page that was left. */
    private int gridPage;

    private int stripPage;
    private Page shown = new Page(0, 1);

    TileStage(Pager pager) {
        this.pager = pager;
        getStyleClass().add("tile-stage");
        setMinSize(0, 0);
    }

    /** @param tilesNow all that there are, in the order in which the keyboard reaches them */
    void show(Arrangement now, Map<Subject, ? extends Node> tilesNow, Node invitationNow) {
        arrangement = now;
        tiles = tilesNow;
        invitation = invitationNow;
        List<Node> all = new ArrayList<>(tilesNow.values());
        all.add(invitationNow);
        all.add(pager);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
        requestLayout();
    }

    /** To the next page or the one before; nothing happens at the ends. */
    void turn(int by) {
        remember(Math.clamp(shown.number() + by, 0, shown.of() - 1));
        requestLayout();
    }

    private int wanted() {
        return switch (arrangement) {
            case Arrangement.Grid grid -> gridPage;
            case Arrangement.Spotlight spotlight -> stripPage;
            case Arrangement.Alone alone -> 0;
            case Arrangement.FaceToFace two -> 0;
            case Arrangement.Only only -> 0;
        };
    }

    private void remember(int page) {
        switch (arrangement) {
            case Arrangement.Grid grid -> gridPage = page;
            case Arrangement.Spotlight spotlight -> stripPage = page;
            case Arrangement.Alone alone -> {}
            case Arrangement.FaceToFace two -> {}
            case Arrangement.Only only -> {}
        }
    }

    @Override
    protected void layoutChildren() {
        if (arrangement == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Places places = StageLayout.places(arrangement, wanted(), getWidth(), getHeight());
        shown = places.page();
        pager.render(shown);
        tiles.forEach((subject, tile) -> place(tile, places.tiles().get(subject)));
        place(invitation, places.invitation());
        place(pager, places.pager());
    }

    /** It gets its size before it asks for pictures. */
    private static void place(Node node, Spot spot) {
        if (spot != null) {
            node.resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
        }
        node.setVisible(spot != null);
    }
}
