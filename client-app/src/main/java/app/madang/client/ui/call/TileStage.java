package app.madang.client.ui.call;

import app.madang.client.ui.call.GridLayout.Spot;
import app.madang.client.ui.call.StageLayout.Places;
import app.madang.protocol.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The area of the tiles. Each stands where {@link StageLayout} says; one without a place is invisible, and so asks for
 * no pictures.
 */
final class TileStage extends Pane {
    /** Above the name that stands below on a tile. */
    private static final double ABOVE_NAME = 44;

    private final Pager pager;
    private final Elsewhere elsewhere = new Elsewhere();
    private Arrangement arrangement;
    private Map<Subject, ? extends Node> tiles = Map.of();
    private Node invitation;
    /** Each of its own, so that a pin that ends leads back to the page that was left. */
    private int gridPage;

    private int stripPage;
    private Page shown = new Page(0, 1);
    /** Of those who speak, by name. */
    private Map<Subject, String> speaking = Map.of();

    /** Which pages of each order people look at, from 0. */
    record Pages(int grid, int strip) {}

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
        all.add(elsewhere);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
        saySpeaking();
        requestLayout();
    }

    /** @param now the names of the others who speak, also of those in sight */
    void speaking(Map<Subject, String> now) {
        if (!now.equals(speaking)) {
            speaking = now;
            saySpeaking();
            requestLayout();
        }
    }

    /** Where only one is in sight no button leads to the others. */
    private void saySpeaking() {
        elsewhere.speaking(
                arrangement instanceof Arrangement.Only only
                        ? names(speaking.keySet().stream()
                                .filter(each -> !each.of().equals(only.one().of()))
                                .toList())
                        : List.of());
    }

    private List<String> names(List<? extends Subject> whose) {
        return whose.stream().map(speaking::get).filter(Objects::nonNull).toList();
    }

    /** Somebody without a tile in sight reacts. */
    void react(String name, Reaction reaction) {
        elsewhere.react(name, reaction);
    }

    /** The call is over. */
    void clear() {
        elsewhere.clear();
    }

    Pages pages() {
        return new Pages(gridPage, stripPage);
    }

    /** To pages that were looked at before, as far as there are as many now. */
    void turnTo(Pages wanted) {
        gridPage = wanted.grid();
        stripPage = wanted.strip();
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
        List<? extends Subject> paged = arrangement.paged();
        pager.render(shown, names(shown.before(paged)), names(shown.after(paged)));
        tiles.forEach((subject, tile) -> place(tile, places.tiles().get(subject)));
        place(invitation, places.invitation());
        place(pager, places.pager());
        placeElsewhere(places);
    }

    /** Below and to the left, above the button to other pages where that is below everything. */
    private void placeElsewhere(Places places) {
        boolean pagerBelow = places.pager() != null && places.pager().x() == 0;
        double bottom = (pagerBelow ? places.pager().y() : getHeight()) - ABOVE_NAME;
        double wide = Math.min(elsewhere.prefWidth(-1), getWidth());
        double high = elsewhere.prefHeight(wide);
        elsewhere.resizeRelocate(0, Math.max(0, bottom - high), wide, high);
    }

    /** It gets its size before it asks for pictures. */
    private static void place(Node node, Spot spot) {
        if (spot != null) {
            node.resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
        }
        node.setVisible(spot != null);
    }
}
