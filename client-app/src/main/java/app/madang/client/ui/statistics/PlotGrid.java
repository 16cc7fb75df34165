package app.madang.client.ui.statistics;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Plots of one size, in two columns where there is room, else one below the other. */
final class PlotGrid extends Region {
    private static final double GAP = 16;
    private static final double ROOM_FOR_TWO = 480;

    private final List<Plot> plots;

    PlotGrid(List<Plot> plots) {
        this.plots = plots;
        getChildren().setAll(plots);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        return width >= roomForTwo() ? 2 : 1;
    }

    private double roomForTwo() {
        double widest = plots.stream().mapToDouble(Plot::neededWidth).max().orElse(0);
        return Math.max(ROOM_FOR_TWO, 2 * widest + GAP);
    }

    private double rowHeight() {
        return getChildren().getFirst().prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        int rows = (getChildren().size() + columns - 1) / columns;
        return rows * rowHeight() + (rows - 1) * GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return roomForTwo();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = Math.floor((getWidth() - GAP * (columns - 1)) / columns);
        double height = rowHeight();
        for (int i = 0; i < getChildren().size(); i++) {
            double x = i % columns * (width + GAP);
            getChildren().get(i).resizeRelocate(x, i / columns * (height + GAP), width, height);
        }
    }
}
