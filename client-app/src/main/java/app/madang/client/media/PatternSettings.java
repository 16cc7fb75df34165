package app.madang.client.media;

/**
 * How the test picture looks.
 *
 * @param width 2 to 4096 and even, like {@code height}
 * @param fps 1 to 60
 * @param name drawn in the picture; empty for none
 * @param camera 0 to 3: the stamp's number and the box's colour, to tell several sources apart
 */
public record PatternSettings(int width, int height, int fps, String name, int camera) {
    private static final int LARGEST = 4096;

    /** @throws IllegalArgumentException with a sentence for people */
    public PatternSettings {
        if (!fits(width) || !fits(height)) {
            throw new IllegalArgumentException("The size of the picture, " + width + "x" + height
                    + ", must be even and between 2x2 and " + LARGEST + "x" + LARGEST + ".");
        }
        if (fps < 1 || fps > 60) {
            throw new IllegalArgumentException("The frame rate, " + fps + ", must be between 1 and 60.");
        }
        if (camera < 0 || camera > 3) {
            throw new IllegalArgumentException("The number of the pattern, " + camera + ", must be between 0 and 3.");
        }
    }

    private static boolean fits(int size) {
        return size >= 2 && size <= LARGEST && size % 2 == 0;
    }
}
