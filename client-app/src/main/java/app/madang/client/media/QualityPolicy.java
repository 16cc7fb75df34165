package app.madang.client.media;

import app.madang.protocol.PeerMessage.PixelSize;

/** Decides what a peer gets. Pure: the same situation gives the same answer. */
public final class QualityPolicy {
    /** Finer ones count their pixels twice. */
    private static final PixelSize LARGEST_SCREEN = new PixelSize(2560, 1600);

    /**
     * @param people in the room, this participant included
     * @param shown in what size the peer shows the picture, null where it does not
     */
    public static Limits choose(VideoKind kind, int people, PixelSize shown) {
        if (shown == null) {
            return Limits.NOTHING;
        }
        return switch (kind) {
            case CAMERA -> camera(Math.max(2, people), shown);
            case SCREEN -> screen(Math.max(2, people), shown);
        };
    }

    /**
     * Letters must stay readable, so a screen keeps its size and gives up pictures a second: each link has an encoder of
     * its own, and a picture of 1920x1080 costs nine times as much as one of 640x360.
     */
    private static Limits screen(int people, PixelSize shown) {
        int width = Math.min(shown.width(), LARGEST_SCREEN.width());
        int height = Math.min(shown.height(), LARGEST_SCREEN.height());
        return switch (people) {
            case 2 -> new Limits(width, height, 15, 2500);
            case 3 -> new Limits(width, height, 15, 1500);
            case 4 -> new Limits(width, height, 10, 1000);
            case 5 -> new Limits(width, height, 8, 750);
            case 6 -> new Limits(width, height, 5, 600);
            default -> new Limits(width, height, 5, 400);
        };
    }

    /** By the number of people, so that the whole upload stays at about 1.5 Mbit/s. */
    private static Limits camera(int people, PixelSize shown) {
        return switch (people) {
            case 2 -> within(shown, 720, 30, 1500);
            case 3 -> within(shown, 540, 25, 800);
            case 4 -> within(shown, 360, 25, 500);
            case 5 -> within(shown, 360, 20, 400);
            case 6 -> within(shown, 360, 20, 330);
            default -> within(shown, 225, 15, 200);
        };
    }

    /** Upright pictures have their lines across: the box is as wide as high pictures of that many lines need. */
    private static Limits within(PixelSize shown, int lines, int fps, int kbps) {
        int longer = lines * 16 / 9;
        boolean wide = shown.width() >= shown.height();
        return new Limits(
                Math.min(shown.width(), wide ? longer : lines),
                Math.min(shown.height(), wide ? lines : longer),
                fps,
                kbps);
    }

    private QualityPolicy() {}
}
