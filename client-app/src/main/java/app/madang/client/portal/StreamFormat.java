package app.madang.client.portal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * What the pictures of a stream are like.
 *
 * @param swapped red, green, blue and a byte without meaning instead of blue first
 */
record StreamFormat(int width, int height, boolean swapped) {
    static final int LARGEST = 8_192;
    /** SPA's numbers: objects, parameters, keys and formats of video. */
    static final int ENUM_FORMAT = 3;

    static final int FORMAT = 4;
    private static final int BUFFERS = 5;
    private static final int META = 6;
    private static final int OBJECT = 15;
    private static final int CHOICE = 19;
    private static final int FORMAT_OBJECT = 0x40003;
    private static final int BUFFERS_OBJECT = 0x40004;
    private static final int META_OBJECT = 0x40005;
    private static final int MEDIA_TYPE = 1;
    private static final int MEDIA_SUBTYPE = 2;
    private static final int PIXELS = 0x20001;
    private static final int SIZE = 0x20003;
    private static final int RATE = 0x20004;
    private static final int HIGHEST_RATE = 0x20005;
    private static final int VIDEO = 2;
    private static final int RAW = 1;
    private static final int RGBX = 7;
    private static final int BGRX = 8;
    private static final int RGBA = 11;
    private static final int BGRA = 12;
    /** In plain memory or in a file that is mapped: pictures that stay in a graphics card are not read here. */
    private static final int READABLE_MEMORY = 1 << 1 | 1 << 2;

    static final int CROP = 2;
    static final int CROP_BYTES = 16;

    /** What is taken: best no more often than it is sent on, or else as often as the desktop likes. */
    static List<byte[]> offers(int rate) {
        return List.of(offer().fractions(HIGHEST_RATE, rate, 1, 1, 1, rate, 1).toBytes(), offer().toBytes());
    }

    private static Pod offer() {
        return new Pod(FORMAT_OBJECT, ENUM_FORMAT)
                .id(MEDIA_TYPE, VIDEO)
                .id(MEDIA_SUBTYPE, RAW)
                .oneId(PIXELS, BGRX, BGRA, RGBX, RGBA)
                .rectangles(SIZE, 1_920, 1_080, 1, 1, LARGEST, LARGEST)
                // Zero: whenever something changed.
                .fractions(RATE, 0, 1, 0, 1, 1_000, 1);
    }

    /** How the pictures are to be handed over: where, how many at a time, and what part of each is meant. */
    static List<byte[]> wishes() {
        return List.of(
                new Pod(BUFFERS_OBJECT, BUFFERS)
                        .range(1, 4, 2, 16)
                        .flags(6, READABLE_MEMORY)
                        .toBytes(),
                new Pod(META_OBJECT, META).id(1, CROP).integer(2, CROP_BYTES).toBytes());
    }

    /** What both sides agreed on; empty where it is not what was offered. @param pod as it came */
    static Optional<StreamFormat> read(byte[] pod) {
        ByteBuffer bytes = ByteBuffer.wrap(pod).order(ByteOrder.nativeOrder());
        if (pod.length < 16 || bytes.getInt(4) != OBJECT || bytes.getInt(8) != FORMAT_OBJECT) {
            return Optional.empty();
        }
        int pixels = 0;
        int width = 0;
        int height = 0;
        int at = 16;
        while (at + 16 <= pod.length) {
            int key = bytes.getInt(at);
            int length = bytes.getInt(at + 8);
            if (length < 0 || length > pod.length - at - 16) {
                return Optional.empty();
            }
            // Some wrap what they agreed on into a choice of one.
            int value = at + 16 + (bytes.getInt(at + 12) == CHOICE ? 16 : 0);
            int end = at + 16 + length;
            if (key == PIXELS && value + 4 <= end) {
                pixels = bytes.getInt(value);
            } else if (key == SIZE && value + 8 <= end) {
                width = bytes.getInt(value);
                height = bytes.getInt(value + 4);
            }
            at += 16 + (length + 7 & ~7);
        }
        return of(pixels, width, height);
    }

    private static Optional<StreamFormat> of(int pixels, int width, int height) {
        boolean readable = pixels == RGBX || pixels == BGRX || pixels == RGBA || pixels == BGRA;
        boolean sized = width >= 2 && height >= 2 && width <= LARGEST && height <= LARGEST;
        return readable && sized
                ? Optional.of(new StreamFormat(width, height, pixels == RGBX || pixels == RGBA))
                : Optional.empty();
    }
}
