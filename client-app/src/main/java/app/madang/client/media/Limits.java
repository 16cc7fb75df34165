package app.madang.client.media;

import app.madang.protocol.PeerMessage.PixelSize;

/**
 * The most that one peer gets of a picture, whatever the source.
 *
 * @param width of the box into which the picture must fit, in pixels, and its height
 * @param fps pictures a second, 1 to 60; 0: nothing is sent, and nothing is scaled for it
 * @param kbps what the link's encoder may use
 */
public record Limits(int width, int height, int fps, int kbps) {
    public static final Limits NOTHING = new Limits(0, 0, 0, 0);
    /** What the sound uses where nobody limits it, in kbit/s: the library's own choice for one voice. */
    public static final int USUAL_SOUND_KBPS = 32;
    /** Until somebody decides: what a call of two begins with. */
    static final Limits UNDECIDED = new Limits(PixelSize.MAX, PixelSize.MAX, 30, 1500);

    /** The same for a box of at most so many pixels on each side. */
    public Limits within(int side) {
        return new Limits(Math.min(width, side), Math.min(height, side), fps, kbps);
    }

    /** What a source of this size comes to. */
    Sending of(int sourceWidth, int sourceHeight) {
        return fps == 0 ? Sending.NOTHING : new Sending(layer(sourceWidth, sourceHeight), fps, kbps);
    }

    private Layer layer(int sourceWidth, int sourceHeight) {
        return Layer.within(sourceWidth, sourceHeight, width, height);
    }
}
