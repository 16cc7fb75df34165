package app.madang.client.quality;

import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;

/**
 * What one peer would get if there were plenty.
 *
 * @param camera the size, null where it is not shown or there is none
 * @param screen likewise
 * @param text what a screen gets in a room of so many
 */
record Demand(PixelSize camera, PixelSize screen, Text text) {
    /** Finer screens count their pixels twice. */
    private static final PixelSize LARGEST_SCREEN = new PixelSize(2560, 1600);
    /** Beside a screen, faces need not be large: whoever looks, reads. */
    private static final double BESIDE_SCREEN = 320 * 180;

    /**
     * Letters must stay readable, so a screen keeps its size and gives up pictures a second: each link has an encoder of
     * its own, and a picture of 1920x1080 costs nine times as much as one of 640x360.
     */
    record Text(int fps, int kbps) {
        private static Text among(int others) {
            return switch (others) {
                case 0, 1 -> new Text(15, 2500);
                case 2 -> new Text(15, 1500);
                case 3 -> new Text(10, 1000);
                case 4 -> new Text(8, 750);
                case 5 -> new Text(5, 600);
                default -> new Text(5, 400);
            };
        }
    }

    static Demand of(Shows shows, Observation now) {
        return new Demand(
                within(shows.camera(), now.camera()),
                within(coarse(shows.screen()), now.screen()),
                Text.among(now.peers().size()));
    }

    private static PixelSize coarse(PixelSize shown) {
        return shown == null
                ? null
                : new PixelSize(
                        Math.min(shown.width(), LARGEST_SCREEN.width()),
                        Math.min(shown.height(), LARGEST_SCREEN.height()));
    }

    /** The size in which somebody shows a picture, but never larger than the picture is. */
    private static PixelSize within(PixelSize shown, PixelSize source) {
        if (shown == null || source == null) {
            return null;
        }
        double scale = Math.min(
                1, Math.min((double) shown.width() / source.width(), (double) shown.height() / source.height()));
        return new PixelSize(side(scale * source.width()), side(scale * source.height()));
    }

    private static int side(double length) {
        return Math.clamp(Math.round(length), 1, PixelSize.MAX);
    }

    double cameraPixels() {
        return pixels(camera);
    }

    double cameraKbps() {
        return camera == null ? 0 : Rates.kbps(cameraPixels());
    }

    /** What the camera keeps where the bits do not suffice for both. */
    double cameraKbpsBesideScreen() {
        return camera == null ? 0 : Math.min(cameraKbps(), Rates.kbps(BESIDE_SCREEN));
    }

    double kbps() {
        return cameraKbps() + (screen == null ? 0 : text.kbps());
    }

    double pixelsPerSecond() {
        return QualityPolicy.FPS * cameraPixels() + text.fps() * pixels(screen);
    }

    private static double pixels(PixelSize size) {
        return size == null ? 0 : (double) size.width() * size.height();
    }
}
