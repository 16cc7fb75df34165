package app.madang.client.ui.call;

import app.madang.client.ui.call.GridLayout.Spot;
import java.util.ArrayList;
import java.util.List;

/** How an area is shared out between what is large and a strip beside it or, in an upright area, below it. */
final class ScreenLayout {
    /** Of the area's longer side. */
    private static final double SHARE = 0.2;

    private static final double USUAL = 16.0 / 10;
    private static final double NARROWEST = 96;
    private static final double WIDEST = 260;
    /** Wider than high by so much: the strip stands beside. */
    private static final double LYING = 1.1;

    private ScreenLayout() {}

    record Areas(Spot large, Spot strip) {}

    static Areas areas(double width, double height, double gap) {
        boolean beside = width >= height * LYING;
        double strip = Math.floor(Math.clamp((beside ? width : height) * SHARE, NARROWEST, WIDEST));
        double wide = beside ? Math.max(0, width - strip - gap) : width;
        double high = beside ? height : Math.max(0, height - strip - gap);
        return new Areas(
                new Spot(0, 0, wide, high),
                beside ? new Spot(wide + gap, 0, strip, height) : new Spot(0, high + gap, width, strip));
    }

    /** All of the area, shared out: a screen has its own shape, and bars beside it where that is another one. */
    static List<Spot> cells(int count, double width, double height, double gap) {
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
        double wide = Math.max(0, Math.floor((width - gap * (columns - 1)) / columns));
        double high = Math.max(0, Math.floor((height - gap * (rows - 1)) / rows));
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
}
