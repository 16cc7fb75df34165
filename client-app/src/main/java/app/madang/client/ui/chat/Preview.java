package app.madang.client.ui.chat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import javafx.scene.image.Image;

/** Small pictures of strangers: shown only where they are as small as they say. */
final class Preview {
    private static final int MOST_PIXELS = 512;
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int HEADER = 24;

    private Preview() {}

    /** Null where there is none, or where it is no harmless PNG. */
    static Image image(byte[] preview) {
        if (preview == null || !isSmallPng(preview)) {
            return null;
        }
        Image image = new Image(new ByteArrayInputStream(preview));
        return image.isError() ? null : image;
    }

    /** A few bytes can claim a picture of gigabytes: its size stands at the beginning, and is looked at first. */
    static boolean isSmallPng(byte[] bytes) {
        if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getLong() != PNG) {
            return false;
        }
        int width = ByteBuffer.wrap(bytes).getInt(16);
        int height = ByteBuffer.wrap(bytes).getInt(20);
        return width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
    }
}
