package app.madang.client.x11;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Draws the mouse's arrow into pictures, which the display leaves out of them (XFIXES 1). On its connection's thread. */
final class Cursor {
    private static final int QUERY_VERSION = 0;
    private static final int GET_CURSOR_IMAGE = 4;
    private static final int HEADER = 32;
    private static final int LARGEST = 512;

    private final XConnection x;
    private final Optional<XConnection.Extension> fixes;

    Cursor(XConnection x) {
        this.x = x;
        fixes = x.extension("XFIXES");
        fixes.ifPresent(
                extension -> x.ask(extension.request(QUERY_VERSION).u32(1).u32(0)));
    }

    /** @param place the picture's on the display */
    void draw(ByteBuffer pixels, Area place) {
        if (fixes.isPresent()) {
            Packet image = x.ask(fixes.get().request(GET_CURSOR_IMAGE));
            Area cursor =
                    new Area(image.i16(8) - image.u16(16), image.i16(10) - image.u16(18), image.u16(12), image.u16(14));
            if (cursor.width() <= LARGEST && cursor.height() <= LARGEST) {
                draw(image, cursor, pixels.order(ByteOrder.LITTLE_ENDIAN), place);
            }
        }
    }

    private static void draw(Packet image, Area cursor, ByteBuffer pixels, Area place) {
        Area seen = cursor.within(place);
        for (int y = seen.y(); y < seen.y() + seen.height(); y++) {
            for (int x = seen.x(); x < seen.x() + seen.width(); x++) {
                int over = image.i32(HEADER + 4 * ((y - cursor.y()) * cursor.width() + x - cursor.x()));
                int at = 4 * ((y - place.y()) * place.width() + x - place.x());
                pixels.putInt(at, blend(over, pixels.getInt(at)));
            }
        }
    }

    /** @param over with its colours multiplied by its coverage already */
    static int blend(int over, int under) {
        int rest = 255 - (over >>> 24);
        int blended = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int mixed = (over >> shift & 0xff) + (under >> shift & 0xff) * rest / 255;
            blended |= Math.min(255, mixed) << shift;
        }
        return blended;
    }
}
