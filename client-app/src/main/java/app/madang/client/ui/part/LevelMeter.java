package app.madang.client.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A row of bars that fill up with the loudness of the microphone: people see that they are heard. */
public final class LevelMeter extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final int BARS = 20;
    private static final double GAP = 3;
    private static final double HEIGHT = 16;

    private final List<Region> bars = new ArrayList<>();

    public LevelMeter(String accessibleText) {
        getStyleClass().add("level-meter");
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(accessibleText);
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("level-bar");
            bars.add(bar);
        }
        getChildren().setAll(bars);
    }

    /** @param level linear, 0 to 1 */
    public void render(double level) {
        int lit = (int) Math.round(LevelScale.position(level) * BARS);
        for (int i = 0; i < BARS; i++) {
            bars.get(i).pseudoClassStateChanged(LIT, i < lit);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return BARS * 8;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() - GAP * (BARS - 1)) / BARS;
        for (int i = 0; i < BARS; i++) {
            bars.get(i).resizeRelocate(i * (width + GAP), 0, width, getHeight());
        }
    }
}
