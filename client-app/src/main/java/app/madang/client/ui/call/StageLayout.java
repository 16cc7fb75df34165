package app.madang.client.ui.call;

import app.madang.client.ui.call.Arrangement.Alone;
import app.madang.client.ui.call.Arrangement.FaceToFace;
import app.madang.client.ui.call.Arrangement.Grid;
import app.madang.client.ui.call.Arrangement.Only;
import app.madang.client.ui.call.Arrangement.Spotlight;
import app.madang.client.ui.call.GridLayout.Spot;
import app.madang.client.ui.call.ScreenLayout.Areas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands in an area, in pixels. Tiles that would be too small to tell faces are spread over pages; who
 * is on another page has no spot.
 */
final class StageLayout {
    static final double GAP = 8;
    /** The line with the buttons to other pages. */
    static final double PAGER_HEIGHT = 32;

    private static final Smallest IN_GRID = new Smallest(104, 80);
    /** Beside something large these are only to tell who is there. */
    private static final Smallest IN_STRIP = new Smallest(88, 52);

    private static final double INSET_SHARE = 0.22;
    private static final double INSET_SMALLEST = 120;
    private static final double INSET_LARGEST = 280;

    private StageLayout() {}

    private record Smallest(double width, double height) {
        boolean holds(Spot spot) {
            return spot.width() >= width && spot.height() >= height;
        }
    }

    /**
     * @param tiles in the order of their coming, one that lies over another after it
     * @param invitation null: none
     * @param pager where the buttons to other pages stand, null where there is one page
     */
    record Places(Map<Subject, Spot> tiles, Spot invitation, Spot pager, Page page) {}

    /** @param page which one people want to see, from 0 */
    static Places places(Arrangement arrangement, int page, double width, double height) {
        Spot area = new Spot(0, 0, Math.max(0, width), Math.max(0, height));
        return switch (arrangement) {
            case Alone alone -> alone(alone, area);
            case FaceToFace two -> faceToFace(two, area);
            case Grid grid -> paged(grid.people(), area, IN_GRID, page);
            case Spotlight spotlight -> spotlight(spotlight, area, page);
            case Only only -> whole(Map.of(only.one(), area), null);
        };
    }

    private static Places whole(Map<Subject, Spot> tiles, Spot invitation) {
        return new Places(tiles, invitation, null, new Page(0, 1));
    }

    private static Places alone(Alone alone, Spot area) {
        List<Spot> spots = GridLayout.spots(alone.own() == null ? 1 : 2, area.width(), area.height(), GAP);
        return whole(alone.own() == null ? Map.of() : Map.of(alone.own(), spots.getFirst()), spots.getLast());
    }

    private static Places faceToFace(FaceToFace two, Spot area) {
        Map<Subject, Spot> tiles = new LinkedHashMap<>();
        tiles.put(two.large(), area);
        if (two.small() != null) {
            tiles.put(two.small(), inset(area.width(), area.height()));
        }
        return whole(tiles, null);
    }

    /** Where a small tile lies over a large one. */
    static Spot inset(double width, double height) {
        double wide = Math.floor(Math.clamp(width * INSET_SHARE, INSET_SMALLEST, INSET_LARGEST));
        double high = Math.floor(wide / GridLayout.WIDEST);
        return new Spot(width - wide - 2 * GAP, height - high - 2 * GAP, wide, high);
    }

    private static Places spotlight(Spotlight spotlight, Spot area, int page) {
        Areas areas = spotlight.strip().isEmpty()
                ? new Areas(area, area)
                : ScreenLayout.areas(area.width(), area.height(), GAP);
        Map<Subject, Spot> tiles = new LinkedHashMap<>();
        List<Spot> cells = ScreenLayout.cells(
                spotlight.large().size(), areas.large().width(), areas.large().height(), GAP);
        put(tiles, spotlight.large(), cells);
        if (spotlight.strip().isEmpty()) {
            return whole(tiles, null);
        }
        Places strip = paged(spotlight.strip(), areas.strip(), IN_STRIP, page);
        tiles.putAll(strip.tiles());
        return new Places(tiles, null, strip.pager(), strip.page());
    }

    private static Places paged(List<? extends Subject> all, Spot area, Smallest smallest, int wanted) {
        int capacity = capacity(all.size(), area.width(), area.height(), smallest);
        if (capacity >= all.size()) {
            Map<Subject, Spot> tiles = new LinkedHashMap<>();
            put(tiles, all, moved(GridLayout.spots(all.size(), area.width(), area.height(), GAP), area));
            return whole(tiles, null);
        }
        double high = Math.max(0, area.height() - PAGER_HEIGHT);
        Page page = Page.nearest(wanted, all.size(), capacity(all.size(), area.width(), high, smallest));
        List<? extends Subject> part = page.part(all);
        Map<Subject, Spot> tiles = new LinkedHashMap<>();
        put(tiles, part, moved(GridLayout.spots(part.size(), area.width(), high, GAP), area));
        // Lower tiles may stand in other rows, of which all are large enough after all.
        Spot pager = page.of() == 1 ? null : new Spot(area.x(), area.y() + high, area.width(), PAGER_HEIGHT);
        return new Places(tiles, null, pager, page);
    }

    /** How many tiles there may be at once: at least one, however small the area is. */
    private static int capacity(int tiles, double width, double height, Smallest smallest) {
        int fits = tiles;
        while (fits > 1
                && !smallest.holds(GridLayout.spots(fits, width, height, GAP).getFirst())) {
            fits--;
        }
        return fits;
    }

    private static void put(Map<Subject, Spot> tiles, List<? extends Subject> subjects, List<Spot> spots) {
        for (int i = 0; i < subjects.size(); i++) {
            tiles.put(subjects.get(i), spots.get(i));
        }
    }

    private static List<Spot> moved(List<Spot> spots, Spot area) {
        List<Spot> moved = new ArrayList<>();
        spots.forEach(
                spot -> moved.add(new Spot(spot.x() + area.x(), spot.y() + area.y(), spot.width(), spot.height())));
        return moved;
    }
}
