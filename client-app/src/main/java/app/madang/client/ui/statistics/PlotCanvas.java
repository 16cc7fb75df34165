package app.madang.client.ui.statistics;

import app.madang.client.ui.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The drawn part of a plot. Drawn once a second into a picture of its own, which costs nothing while videos beside it
 * move; shapes in the scene would be drawn again with each of their frames.
 */
final class PlotCanvas extends Region {
    /** Multiples of the size of text. */
    private static final double HEIGHT = 9.5;

    private static final double LEFT = 3.6;
    private static final double RIGHT = 0.4;
    private static final double TOP = 0.7;
    private static final double BOTTOM = 1.8;
    private static final double USUAL_TEXT_PX = 11;
    private static final double FAINT = 0.25;
    private static final long MINUTE_MS = 60_000;
    /** Numbers come once a second; where some are missing there was no link, and no line. */
    private static final long GAP_MS = 2_500;

    private static final double[][] DASHES = {null, {5, 4}};

    /**
     * All that is drawn; the values of each line stand beside their times, below 0 where unknown.
     *
     * @param textPx the size of text
     */
    record Drawing(
            long[] times,
            List<double[]> values,
            List<Color> colours,
            Color ink,
            double textPx,
            long nowMs,
            long rangeMs,
            double end) {}

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private Drawing drawing;
    private double left;
    private double right;
    private double top;
    private double bottom;
    private double height;

    PlotCanvas(Texts texts) {
        this.texts = texts;
        measure(USUAL_TEXT_PX);
        getChildren().setAll(canvas);
    }

    private void measure(double textPx) {
        left = Math.round(LEFT * textPx);
        right = Math.round(RIGHT * textPx);
        top = Math.round(TOP * textPx);
        bottom = Math.round(BOTTOM * textPx);
        height = Math.round(HEIGHT * textPx);
        canvas.setHeight(height);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    void show(Drawing newest) {
        drawing = newest;
        measure(newest.textPx());
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            draw();
        }
    }

    private void draw() {
        if (drawing == null || canvas.getWidth() <= left + right) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        // All of it: that also forgets what was drawn before.
        pen.clearRect(0, 0, canvas.getWidth(), height);
        pen.setFont(Font.font(drawing.textPx()));
        drawAxes(pen);
        pen.save();
        pen.beginPath();
        pen.rect(left, 0, canvas.getWidth() - left, height);
        pen.clip();
        for (int i = drawing.values.size() - 1; i >= 0; i--) {
            drawLine(pen, drawing.values.get(i), drawing.colours.get(i), DASHES[i % DASHES.length]);
        }
        pen.restore();
    }

    private void drawAxes(GraphicsContext pen) {
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setLineWidth(1);
        pen.setLineDashes((double[]) null);
        pen.setStroke(drawing.ink.deriveColor(0, 1, 1, FAINT));
        pen.setFill(drawing.ink);
        for (double part : new double[] {0, 0.5, 1}) {
            double y = Math.round(y(part * drawing.end)) + 0.5;
            pen.strokeLine(left, y, canvas.getWidth() - right, y);
            pen.fillText(Units.number(part * drawing.end), left - 6, y);
        }
        double below = height - bottom / 2 + 2;
        pen.fillText(texts.get("plot.now"), canvas.getWidth() - right, below);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(texts.get("plot.ago", drawing.rangeMs / MINUTE_MS), left, below);
    }

    private void drawLine(GraphicsContext pen, double[] values, Color colour, double[] dashes) {
        pen.setStroke(colour);
        pen.setLineWidth(1.5);
        pen.setLineDashes(dashes);
        pen.beginPath();
        boolean drawn = false;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                drawn = false;
                continue;
            }
            boolean goesOn = drawn && drawing.times[i] - drawing.times[i - 1] <= GAP_MS;
            double x = x(drawing.times[i]);
            double y = y(values[i]);
            if (goesOn) {
                pen.lineTo(x, y);
            } else {
                pen.moveTo(x, y);
            }
            drawn = true;
        }
        pen.stroke();
    }

    private double x(long atMs) {
        double back = (double) (drawing.nowMs - atMs) / drawing.rangeMs;
        return left + (canvas.getWidth() - left - right) * (1 - back);
    }

    private double y(double value) {
        return top + (height - top - bottom) * (1 - value / drawing.end);
    }
}
