package app.madang.client.v4l2;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A decoded picture, valid until the next one is decoded. Chroma is as coarse as it was coded.
 *
 * @param stride of all planes, in bytes
 * @param columns of luma for one of chroma: 1, 2 or 4; 0 where there is no chroma
 * @param rows of luma for one of chroma: 1 or 2
 * @param flawed whether the decoder had something to complain about
 */
record JpegPicture(
        MemorySegment y, MemorySegment u, MemorySegment v, int stride, int columns, int rows, boolean flawed) {
    boolean isGrey() {
        return columns == 0;
    }

    /** Copies the beginning of a plane's row. */
    void row(MemorySegment plane, int number, byte[] to, int length) {
        MemorySegment.copy(plane, ValueLayout.JAVA_BYTE, (long) number * stride, to, 0, length);
    }
}
