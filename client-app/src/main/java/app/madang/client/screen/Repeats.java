package app.madang.client.screen;

/**
 * When a picture is sent that shows nothing new. An encoder makes a picture sharp only while it gets it again: five
 * times a second for six seconds after the last change, since a link that has just begun has few bits. Then once a
 * second, so that who comes later sees it at once and nobody takes the quiet for a fault. Counted in looks.
 */
final class Repeats {
    private static final int SHARPENING = 6 * ScreenRun.FPS;
    private static final int BETWEEN_SHARPENING = ScreenRun.FPS / 5;

    private int still;

    /** One more look: whether its picture is to be sent. */
    boolean due(boolean changed) {
        still = changed ? 0 : still + 1;
        return changed || still % (still <= SHARPENING ? BETWEEN_SHARPENING : ScreenRun.FPS) == 0;
    }
}
