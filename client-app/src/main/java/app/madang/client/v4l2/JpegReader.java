package app.madang.client.v4l2;

import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Motion JPEG: decoded, then brought to 4:2:0 and to the range of calls. */
final class JpegReader implements PictureReader {
    private static final byte GREY = (byte) 128;
    /** Some cameras leave out an end, or put a byte too many, always: after so many their pictures are shown. */
    private static final int HABIT = 10;

    private final Shape shape;
    private final JpegDecoder decoder;
    private final Range range;
    private final byte[] row;
    private final byte[] next;
    private int flawed;

    /** @param decoder for this shape's size; closed with this */
    JpegReader(Shape shape, JpegDecoder decoder) {
        this.shape = shape;
        this.decoder = decoder;
        range = Range.of(shape);
        row = new byte[shape.evenWidth()];
        next = new byte[shape.evenWidth()];
    }

    @Override
    public boolean read(MemorySegment data, VideoFrame frame) {
        JpegPicture picture = decoder.decode(data).orElse(null);
        if (picture == null || isUnusual(picture)) {
            return false;
        }
        luma(picture, frame.dataY(), frame.strideY());
        chroma(picture, picture.u(), frame.dataU(), frame.strideU());
        chroma(picture, picture.v(), frame.dataV(), frame.strideV());
        return true;
    }

    private boolean isUnusual(JpegPicture picture) {
        flawed = picture.flawed() ? flawed + 1 : 0;
        return 0 < flawed && flawed <= HABIT;
    }

    private void luma(JpegPicture picture, ByteBuffer plane, int stride) {
        for (int y = 0; y < shape.evenHeight(); y++) {
            picture.row(picture.y(), y, row, shape.evenWidth());
            range.luma(row, shape.evenWidth());
            plane.put(y * stride, row);
        }
    }

    private void chroma(JpegPicture picture, MemorySegment from, ByteBuffer plane, int stride) {
        int width = shape.evenWidth() / 2;
        for (int y = 0; y < shape.evenHeight() / 2; y++) {
            if (picture.isGrey()) {
                Arrays.fill(row, GREY);
            } else {
                chromaRow(picture, from, y);
                range.chroma(row, width);
            }
            plane.put(y * stride, row, 0, width);
        }
    }

    private void chromaRow(JpegPicture picture, MemorySegment from, int y) {
        int coded = (shape.evenWidth() + picture.columns() - 1) / picture.columns();
        int first = 2 * y / picture.rows();
        picture.row(from, first, row, coded);
        if (picture.rows() == 1) {
            picture.row(from, first + 1, next, coded);
            for (int x = 0; x < coded; x++) {
                row[x] = mean(row[x], next[x]);
            }
        }
        toHalf(picture.columns());
    }

    private void toHalf(int columns) {
        int width = shape.evenWidth() / 2;
        if (columns == 1) {
            for (int x = 0; x < width; x++) {
                row[x] = mean(row[2 * x], row[2 * x + 1]);
            }
        } else if (columns == 4) {
            for (int x = width - 1; x >= 0; x--) {
                row[x] = row[x / 2];
            }
        }
    }

    private static byte mean(byte a, byte b) {
        return (byte) ((a & 0xff) + (b & 0xff) + 1 >> 1);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
