package app.madang.client.ui.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** One picture's memory and the image that shows it. At any time either the frame thread or JavaFX has it. */
final class Surface {
    private static final int BYTES_PER_PIXEL = 4;

    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private PixelBuffer<IntBuffer> pixels;
    private Image image;

    /** Memory for a picture of this size; the same as before unless the size changed. */
    ByteBuffer sized(int width, int height) {
        if (pixels == null || pixels.getWidth() != width || pixels.getHeight() != height) {
            renew(width, height);
        }
        return memory;
    }

    /** After writing, on the JavaFX thread: makes the pixels visible. */
    Image updated() {
        pixels.updateBuffer(buffer -> null);
        return image;
    }

    /**
     * JavaFX is given whole pixels, though the bytes are the same: where it paints by itself it copies those at once. It
     * makes each of its bytes else, which costs three times as much and most before Java is compiled, at the first picture.
     */
    private void renew(int width, int height) {
        int needed = width * height * BYTES_PER_PIXEL;
        // Some room to grow: a window that is being dragged larger would else leave a buffer behind for each frame.
        if (memory.capacity() < needed || memory.capacity() > 4L * needed) {
            memory = ByteBuffer.allocateDirect(needed + needed / 2);
        }
        IntBuffer argb = memory.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        pixels = new PixelBuffer<>(width, height, argb, PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }
}
