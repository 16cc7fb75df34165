package app.madang.client.ui.call;

import app.madang.client.ui.call.GridLayout.Spot;
import java.util.ArrayList;
import java.util.List;

/** Where screens and people stand: screens large, people in a strip beside or, in an upright area, below them. */
final class ScreenLayout {
    /** Of the area's longer side. */
    private static final double SHARE = 0.2;

    private static final double USUAL = 16.0 / 10;
    private static final double NARROWEST = 96;
    private static final double WIDEST = 260;
    /** Wider than high by so much: the strip stands beside. */
    private static final double LYING = 1.1;

    private ScreenLayout() {}

    /** @param people their spots, in the order of the tiles */
    record Places(List<Spot> screens, List<Spot> people) {}

    static Places places(int screens, int people, double width, double height, double gap) {
        boolean beside = width >= height * LYING;
        double strip = Math.floor(Math.clamp((beside ? width : height) * SHARE, NARROWEST, WIDEST));
        double wide = beside ? Math.max(0, width - strip - gap) : width;
        double high = beside ? height : Math.max(0, height - strip - gap);
        return new Places(
                cells(screens, wide, high, gap),
                beside
                        ? moved(GridLayout.spots(people, strip, height, gap), wide + gap, 0)
                        : moved(GridLayout.spots(people, width, strip, gap), 0, high + gap));
    }

    /** All of the area, shared out: a screen has its own shape, and bars beside it where that is another one. */
    private static List<Spot> cells(int count, double width, double height, double gap) {
        List<Spot> best = cells(count, 1, width, height, gap);
        for (int columns = 2; columns <= count; columns++) {
            List<Spot> cells = cells(count, columns, width, height, gap);
            if (seen(cells.getFirst()) > seen(best.getFirst())) {
                best = cells;
            }
        }
        return best;
    }

    private static List<Spot> cells(int count, int columns, double width, double height, double gap) {
        int rows = (count + columns - 1) / columns;
        double wide = Math.floor((width - gap * (columns - 1)) / columns);
        double high = Math.floor((height - gap * (rows - 1)) / rows);
        List<Spot> cells = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            cells.add(new Spot(n % columns * (wide + gap), n / columns * (high + gap), wide, high));
        }
        return cells;
    }

    /** How high a screen of the usual shape is in it. */
    private static double seen(Spot cell) {
        return Math.min(cell.height(), cell.width() / USUAL);
    }

    private static List<Spot> moved(List<Spot> spots, double x, double y) {
        return spots.stream()
                .map(spot -> new Spot(spot.x() + x, spot.y() + y, spot.width(), spot.height()))
                .toList();
    }
}
