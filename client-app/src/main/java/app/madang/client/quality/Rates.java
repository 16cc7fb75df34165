package app.madang.client.quality;

/** How many bits a camera picture needs to look well, and the other way round (docs/media.md, "Bits and pixels"). */
final class Rates {
    private static final double PIXELS_720P = 1280 * 720;
    private static final double KBPS_720P = 1500;
    /** Larger pictures need fewer bits for each pixel: 180 lines 190 kbit/s, 360 lines 530, 720 lines 1500. */
    private static final double GROWTH = 0.75;

    static double kbps(double pixels) {
        return KBPS_720P * Math.pow(pixels / PIXELS_720P, GROWTH);
    }

    static double pixels(double kbps) {
        return PIXELS_720P * Math.pow(Math.max(0, kbps) / KBPS_720P, 1 / GROWTH);
    }

    private Rates() {}
}
