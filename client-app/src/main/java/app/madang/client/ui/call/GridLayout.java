package app.madang.client.ui.call;

import java.util.ArrayList;
import java.util.List;

/** Where equal tiles stand so that they fill an area well. */
final class GridLayout {
    /** Cameras make 16:9; down to 4:3 a tile may cut their sides off to fill the window better. */
    static final double WIDEST = 16.0 / 9;

    static final double NARROWEST = 4.0 / 3;

    private GridLayout() {}

    /** In pixels of the area; whole numbers, so that edges are sharp. */
    record Spot(double x, double y, double width, double height) {}

    private record Plan(int columns, int rows, double width, double height) {
        double area() {
            return width * height;
        }
    }

    /**
     * As many spots as {@code tiles}, row by row, all of one size, the largest that any number of columns allows. The
     * whole stands in the middle, and so does a last row with fewer tiles.
     */
    static List<Spot> spots(int tiles, double width, double height, double gap) {
        if (tiles == 0) {
            return List.of();
        }
        Plan best = plan(tiles, 1, width, height, gap);
        for (int columns = 2; columns <= tiles; columns++) {
            Plan plan = plan(tiles, columns, width, height, gap);
            if (plan.area() > best.area()) {
                best = plan;
            }
        }
        return placed(best, tiles, width, height, gap);
    }

    private static Plan plan(int tiles, int columns, double width, double height, double gap) {
        int rows = (tiles + columns - 1) / columns;
        double cellWidth = Math.max(0, (width - gap * (columns - 1)) / columns);
        double cellHeight = Math.max(0, (height - gap * (rows - 1)) / rows);
        double tileWidth = Math.min(cellWidth, cellHeight * WIDEST);
        double tileHeight = Math.min(cellHeight, cellWidth / NARROWEST);
        return new Plan(columns, rows, Math.floor(tileWidth), Math.floor(tileHeight));
    }

    private static List<Spot> placed(Plan plan, int tiles, double width, double height, double gap) {
        List<Spot> spots = new ArrayList<>(tiles);
        double top = (height - plan.rows * plan.height - gap * (plan.rows - 1)) / 2;
        for (int i = 0; i < tiles; i++) {
            int row = i / plan.columns;
            int inRow = Math.min(plan.columns, tiles - row * plan.columns);
            double left = (width - inRow * plan.width - gap * (inRow - 1)) / 2;
            double x = left + i % plan.columns * (plan.width + gap);
            double y = top + row * (plan.height + gap);
            spots.add(new Spot(Math.floor(x), Math.floor(y), plan.width, plan.height));
        }
        return spots;
    }
}
