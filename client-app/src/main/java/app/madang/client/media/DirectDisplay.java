package app.madang.client.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Puts pictures on the screen itself, in a part of this program's window. Where there is no graphics card, window
 * toolkits copy the whole window several times for each picture.
 */
public interface DirectDisplay {
    /** As many parts of a picture can be told from what lies over it. */
    int MOST_BOXES = 500;

    /** Where every picture goes through the toolkit. */
    DirectDisplay NONE = (width, height) -> Optional.empty();

    /**
     * A pane that nobody sees yet. Asks the display, for some ms. Any thread.
     *
     * @param windowWidth of the one window of this program that it is to be in, in pixels of the device
     * @return empty where there is no such window (it may come later), or no such display
     */
    Optional<Pane> pane(int windowWidth, int windowHeight);

    /** In pixels of the device, from the window's upper left corner. */
    record Box(int x, int y, int width, int height) {}

    /** A part of a window, above all that the toolkit paints there; the mouse goes through it. Safe from any thread. */
    interface Pane extends AutoCloseable {
        /**
         * Where it is from now on. What was shown last stands in its middle, and the pane comes into sight with it.
         *
         * @param seen what of it is not left to the toolkit; at most {@link #MOST_BOXES}
         */
        void place(Box bounds, List<Box> seen);

        /**
         * A picture in its middle, pixel for pixel; what does not fit is cut off. Before the first {@link #place} it
         * waits for that.
         *
         * @return false where the display does not do it, now and from now on
         */
        boolean show(VideoFrame picture, boolean mirrored);

        /**
         * What was shown last, not mirrored, as {@link VideoFrame#writeBgra} has it.
         *
         * @return false where that was of another size, or nothing
         */
        boolean copy(int width, int height, ByteBuffer target);

        /** It is gone from the screen. */
        @Override
        void close();
    }
}
