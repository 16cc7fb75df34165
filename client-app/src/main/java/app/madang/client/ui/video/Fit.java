package app.madang.client.ui.video;

import app.madang.client.media.Layer;
import app.madang.protocol.PeerMessage.PixelSize;

/**
 * How a picture stands in an area of another shape. A little of a camera's edge may be cut off to fill the area, as
 * people expect of faces; where that would cost more than {@link #MAX_LOSS} (a phone held upright in a wide tile),
 * or where every edge counts (a screen), all of it is shown with bars beside it. A picture that is nearly as large as it
 * should be stands there as it is, pixel for pixel: scaling it by so little would blur it and is as much work as any
 * other.
 */
final class Fit {
    static final double MAX_LOSS = 0.3;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 8_192;
    private static final double EXACT = 0.001;
    /** By fewer pixels of the longer side: what senders make is up to so much smaller than what they are asked for. */
    private static final int NEARLY = Layer.GRID;
    /** Of smaller ones too much would be missing, and they are little work. */
    private static final int NEARLY_FROM = 300;

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
        double drawn = drawn(width, height, areaWidth, areaHeight, cover);
        double scale = enlarge ? drawn : Math.min(1, drawn);
        int mostWidth = enlarge ? LARGEST : width & ~1;
        int mostHeight = enlarge ? LARGEST : height & ~1;
        return new Size(even(width * scale, cover, mostWidth), even(height * scale, cover, mostHeight));
    }

    /**
     * The factor by which a picture is drawn: {@link #scale}, but exactly 1 where it is as large as it should be but for
     * the rounding to even sizes, or nearly so: then edges are cut off of what covers, and what is whole has narrow bars.
     */
    static double drawn(double width, double height, double areaWidth, double areaHeight, boolean cover) {
        double scale = scale(width, height, areaWidth, areaHeight, cover);
        double longer = Math.max(width, height);
        double missing = (scale - 1) * longer;
        boolean rounded = Math.abs(missing) < SMALLEST;
        boolean large = Math.max(longer, longer + missing) >= NEARLY_FROM;
        // Where the height limits, rounding it down costs a little more.
        int most = cover ? NEARLY : NEARLY + SMALLEST;
        boolean nearly = large && Math.abs(missing) < most && cover == missing < 0;
        return rounded || nearly ? 1 : scale;
    }

    /**
     * The largest picture of this shape that is drawn in an area without being made smaller, in the area's pixels, each
     * side at least 1.
     */
    static PixelSize whole(double shape, int areaWidth, int areaHeight, boolean mayCover) {
        boolean cover = mayCover && covers(shape, 1, areaWidth, areaHeight);
        double height = scale(shape, 1, areaWidth, areaHeight, cover);
        double longer = height * Math.max(shape, 1);
        double more = cover && longer >= NEARLY_FROM ? (longer + NEARLY - 1) / longer : 1;
        return new PixelSize(side(height * more * shape), side(height * more));
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
