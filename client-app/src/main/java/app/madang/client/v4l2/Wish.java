package app.madang.client.v4l2;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a call would like to have of a camera: a size in pixels, and so many pictures a second. */
record Wish(int width, int height, int fps) {
    /** 30000/1001 is as good as 30. */
    private static final double NEARLY = 0.97;

    /** The nearest size; in it the rate, or what comes nearest below; then what costs least. Empty of nothing. */
    Optional<Mode> best(List<Mode> modes) {
        return modes.stream()
                .min(Comparator.comparingInt(this::distance)
                        .thenComparingDouble(this::shortfall)
                        .thenComparing(Mode::format)
                        .thenComparingDouble(Mode::fps));
    }

    private int distance(Mode mode) {
        return Math.abs(mode.width() - width) + Math.abs(mode.height() - height);
    }

    private double shortfall(Mode mode) {
        return mode.fps() >= NEARLY * fps ? 0 : fps - mode.fps();
    }
}
