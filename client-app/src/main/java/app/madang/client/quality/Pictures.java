package app.madang.client.quality;

import app.madang.client.media.Limits;
import app.madang.protocol.PeerMessage.PixelSize;

/**
 * Makes limits out of one peer's means. A camera's picture gets smaller before it stutters, a screen's slower before it
 * blurs.
 *
 * @param bits kbit/s that really get through
 * @param share kbit/s that the encoders may use: the estimate grows only where it is tried
 * @param part which part of the pixels the processor can make
 */
record Pictures(Demand demand, double bits, double share, double part) {
    /** Of the pixels: with less it is the rate that falls. */
    private static final double SMALLEST_PART = 0.25;

    /** Bits cost time too: where it is the processor that is short, no more of them than a lively picture needs. */
    private static final double ROOM = 1.5;

    private static final int[] RATES = {30, 20, 15, 10, 8, 5};

    private boolean screenShown() {
        return demand.screen() != null;
    }

    private double cameraBits() {
        return screenShown() && bits < demand.kbps() ? Math.min(bits / 2, demand.cameraKbpsBesideScreen()) : bits;
    }

    /** What bits and processor suffice for. */
    double allowedPixels() {
        return Math.min(Rates.pixels(cameraBits()), Math.max(SMALLEST_PART, part) * demand.cameraPixels());
    }

    Limits camera(Size size) {
        if (demand.camera() == null) {
            return Limits.NOTHING;
        }
        PixelSize whole = demand.camera();
        double needed = Rates.kbps(size.pixels(demand.cameraPixels()));
        double kbps = screenShown() && bits < demand.kbps() ? cameraBits() : share;
        double most = part < 1 ? Math.min(kbps, ROOM * needed) : kbps;
        int rounded = (int) Math.round(Math.max(Way.LEAST_KBPS, most));
        return new Limits(length(whole.width(), size), length(whole.height(), size), fps(needed), rounded);
    }

    private static int length(int whole, Size size) {
        return Math.max(2, (int) Math.ceil(whole * size.part()));
    }

    /** Falls only where the picture is as small as it gets. */
    private int fps(double neededKbps) {
        double byBits = cameraBits() >= neededKbps / 2 ? 1 : 2 * cameraBits() / neededKbps;
        double byProcessor = Math.min(1, part / SMALLEST_PART);
        return rate(QualityPolicy.FPS * Math.min(byBits, byProcessor));
    }

    private static int rate(double fps) {
        for (int rate : RATES) {
            if (rate <= fps + 1e-6) {
                return rate;
            }
        }
        return RATES[RATES.length - 1];
    }

    Limits screen() {
        if (!screenShown()) {
            return Limits.NOTHING;
        }
        double kbps = Math.max(Way.LEAST_KBPS, Math.min(share, bits) - Math.min(cameraBits(), demand.cameraKbps()));
        double means = Math.min(part, kbps / demand.text().kbps());
        return new Limits(
                demand.screen().width(),
                demand.screen().height(),
                Math.max(1, (int) Math.round(demand.text().fps() * Math.min(1, means))),
                (int) Math.round(Math.min(kbps, demand.text().kbps())));
    }
}
