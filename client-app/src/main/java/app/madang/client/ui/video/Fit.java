package app.madang.client.ui.video;

import app.madang.protocol.PeerMessage.PixelSize;

/**
 * How a picture stands in an area of another shape. A little of a camera's edge may be cut off to fill the area, as
 * people expect of faces; where that would cost more than {@link #MAX_LOSS} (a phone held upright in a wide tile),
 * or where every edge counts (a screen), all of it is shown with bars beside it.
 */
final class Fit {
    static final double MAX_LOSS = 0.3;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 8_192;
    private static final double EXACT = 0.001;

    private Fit() {}

    /** In pixels; even, as pictures with halved colour planes need it. */
    record Size(int width, int height) {}

    /** True if the area is to be filled and the picture's overhang cut off. */
    static boolean covers(double width, double height, double areaWidth, double areaHeight) {
        double picture = width / height;
        double area = areaWidth / areaHeight;
        return 1 - Math.min(picture, area) / Math.max(picture, area) <= MAX_LOSS;
    }

    /** The factor from the picture to what stands in the area. */
    static double scale(double width, double height, double areaWidth, double areaHeight, boolean cover) {
        double across = areaWidth / width;
        double down = areaHeight / height;
        return cover ? Math.max(across, down) : Math.min(across, down);
    }

    /**
     * The size to which a frame is scaled for an area of so many device pixels.
     *
     * @param enlarge false: never larger than the frame. A graphics card enlarges for nothing, and converting pixels that
     *     carry no detail costs; JavaFX's own renderer takes several times as long for it as native code.
     */
    static Size pixels(int width, int height, int areaWidth, int areaHeight, boolean mayCover, boolean enlarge) {
        boolean cover = mayCover && covers(width, height, areaWidth, areaHeight);
        double exact = scale(width, height, areaWidth, areaHeight, cover);
        double scale = enlarge ? exact : Math.min(1, exact);
        int mostWidth = enlarge ? LARGEST : width & ~1;
        int mostHeight = enlarge ? LARGEST : height & ~1;
        return new Size(even(width * scale, cover, mostWidth), even(height * scale, cover, mostHeight));
    }

    /**
     * The factor by which a picture is drawn that was scaled for this area: exactly 1 where it is as large as it should
     * be but for the rounding to even sizes. A factor of nearly 1 would cost as much as any other.
     */
    static double drawn(double width, double height, double areaWidth, double areaHeight, boolean cover) {
        double scale = scale(width, height, areaWidth, areaHeight, cover);
        boolean rounded = Math.abs(scale - 1) * Math.max(width, height) < SMALLEST;
        return rounded ? 1 : scale;
    }

    /** How large the whole of a picture of this shape stands in an area, in the area's pixels, each side at least 1. */
    static PixelSize whole(double shape, int areaWidth, int areaHeight, boolean mayCover) {
        boolean cover = mayCover && covers(shape, 1, areaWidth, areaHeight);
        double height = scale(shape, 1, areaWidth, areaHeight, cover);
        return new PixelSize(side(height * shape), side(height));
    }

    private static int side(double length) {
        return Math.clamp(Math.round(length), 1, PixelSize.MAX);
    }

    /** @param cover whether one pixel too few would be seen */
    private static int even(double length, boolean cover, int most) {
        double half = length / 2;
        int rounded = 2 * (int) (cover ? Math.ceil(half - EXACT) : Math.round(half));
        return Math.max(SMALLEST, Math.min(rounded, most));
    }
}
