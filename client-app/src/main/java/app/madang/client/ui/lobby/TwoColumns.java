package app.madang.client.ui.lobby;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two nodes side by side where there is room, else one below the other. */
final class TwoColumns extends Region {
    private static final double GAP = 40;
    private static final double STACKED_GAP = 20;
    private static final double ENOUGH = 600;
    private static final double WIDEST_STACKED = 440;
    private static final double SMALLEST = 216;
    private static final double SHARE = 0.5;

    private final Node left;
    private final Node right;

    TwoColumns(Node left, Node right) {
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 960;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? 960 : width;
        double each = columnWidth(given);
        double leftHeight = left.prefHeight(leftWidth(given));
        double rightHeight = right.prefHeight(each);
        return isWide(given) ? Math.max(leftHeight, rightHeight) : leftHeight + STACKED_GAP + rightHeight;
    }

    @Override
    protected void layoutChildren() {
        double each = columnWidth(getWidth());
        double leftWidth = leftWidth(getWidth());
        double leftHeight = left.prefHeight(leftWidth);
        double rightHeight = right.prefHeight(each);
        if (isWide(getWidth())) {
            left.resizeRelocate(0, 0, each, leftHeight);
            right.resizeRelocate(getWidth() - each, 0, each, rightHeight);
        } else {
            double x = Math.floor((getWidth() - each) / 2);
            left.resizeRelocate(Math.floor((getWidth() - leftWidth) / 2), 0, leftWidth, leftHeight);
            right.resizeRelocate(x, leftHeight + STACKED_GAP, each, rightHeight);
        }
    }

    /** Above the other one it leaves that one in sight, also in a low window. */
    private double leftWidth(double width) {
        double each = columnWidth(width);
        double windowHeight = getScene() == null ? each : getScene().getHeight();
        return isWide(width) ? each : Math.min(each, Math.max(SMALLEST, Math.floor(windowHeight * SHARE)));
    }

    private static boolean isWide(double width) {
        return width >= ENOUGH;
    }

    private static double columnWidth(double width) {
        return Math.floor(isWide(width) ? (width - GAP) / 2 : Math.min(width, WIDEST_STACKED));
    }
}
