package app.madang.client.webrtc;

/** The sizes of pictures that may reach native code, which does not check them itself. */
final class FrameSizes {
    private static final int MAX = 8192;

    /** @throws IllegalArgumentException unless both are even and from 2 to 8192 */
    static void check(int width, int height) {
        if (!isGood(width) || !isGood(height)) {
            throw new IllegalArgumentException("no size of a picture: " + width + "x" + height);
        }
    }

    private static boolean isGood(int length) {
        return length >= 2 && length <= MAX && length % 2 == 0;
    }

    private FrameSizes() {}
}
