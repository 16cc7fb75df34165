package app.madang.client.media;

/**
 * The size of a picture that is made once and sent to every peer who wants it so.
 *
 * @param width in pixels, even; 0 with {@code height} where nothing is sent
 */
public record Layer(int width, int height) {
    public static final Layer NONE = new Layer(0, 0);
    /** Whole macroblocks (RFC 6386 §2): peers whose tiles differ by a few pixels share a layer. */
    public static final int GRID = 16;
    /** Below this a step of the grid would be seen. */
    private static final int FINE = 96;

    /**
     * The largest layer of a source of {@code width} x {@code height} that fits into the box; never enlarged, the
     * source's shape kept.
     */
    public static Layer within(int width, int height, int boxWidth, int boxHeight) {
        if (boxWidth >= width && boxHeight >= height) {
            return new Layer(width, height);
        }
        boolean wide = width >= height;
        double scale = Math.min((double) boxWidth / width, (double) boxHeight / height);
        int longer = onGrid((int) Math.floor(Math.max(width, height) * scale + 1e-6));
        int shorter = even((int) Math.round((double) longer * Math.min(width, height) / Math.max(width, height)));
        return wide ? new Layer(longer, shorter) : new Layer(shorter, longer);
    }

    private static int onGrid(int length) {
        return length >= FINE ? length / GRID * GRID : even(length);
    }

    private static int even(int length) {
        return Math.max(2, length & ~1);
    }

    boolean isSizeOf(VideoFrame frame) {
        return frame.width() == width && frame.height() == height;
    }

    /** As it stands in statistics: {@code 640x360}, or {@code none}. */
    @Override
    public String toString() {
        return width == 0 ? "none" : width + "x" + height;
    }
}
