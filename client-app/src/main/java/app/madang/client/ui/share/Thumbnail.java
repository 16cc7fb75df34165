package app.madang.client.ui.share;

import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A small picture that stands still. */
final class Thumbnail {
    private Thumbnail() {}

    /** A copy. Any thread. */
    static Image of(VideoFrame frame) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(frame.width() * frame.height() * 4);
        frame.writeBgra(pixels);
        return new WritableImage(
                new PixelBuffer<>(frame.width(), frame.height(), pixels, PixelFormat.getByteBgraPreInstance()));
    }
}
