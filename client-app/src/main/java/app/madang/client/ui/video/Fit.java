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
     * The size to which a frame is scaled for an area of so many device pixels. Never larger than the frame: the screen
     * enlarges for nothing, and converting pixels that carry no detail costs.
     */
    static Size pixels(int width, int height, int areaWidth, int areaHeight, boolean mayCover) {
        boolean cover = mayCover && covers(width, height, areaWidth, areaHeight);
        double scale = Math.min(1, scale(width, height, areaWidth, areaHeight, cover));
        return new Size(even(width * scale, width), even(height * scale, height));
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

    private static int even(double length, int longest) {
        int rounded = (int) Math.round(length / 2) * 2;
        return Math.max(SMALLEST, Math.min(rounded, longest & ~1));
    }
}
